import { z } from 'zod';
import type { InstalledApp } from '../installed-app';

const properties = z.object({
  function: z.string(),
  events: z.array(z.string()),
  filter: z
    .object({
      ignoreSelf: z.boolean().optional(),
      expression: z.string().optional(),
      onError: z.string().optional(),
    })
    .optional(),
});

export interface Trigger {
  readonly key: string;
  readonly functionKey: string;
  readonly events: readonly string[];
  readonly ignoreSelf: boolean;
}

/**
 * The triggers of the manifest.
 * @throws Error for a trigger with `filter.expression`: Jira expressions are not evaluated here, and a
 * trigger that hears too much or too little would be worse than none.
 */
export function triggersOf(app: InstalledApp): readonly Trigger[] {
  return app.modulesOf('trigger').map((module) => {
    const { function: functionKey, events, filter } = properties.parse(module.properties);
    if (filter?.expression !== undefined) {
      throw new Error(
        `Trigger ${module.key} has filter.expression, which the emulator does not model. Filter in the function.`,
      );
    }
    return { key: module.key, functionKey, events, ignoreSelf: filter?.ignoreSelf ?? false };
  });
}
