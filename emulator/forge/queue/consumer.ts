import { z } from 'zod';
import type { InstalledApp } from '../installed-app';

const properties = z.object({ queue: z.string(), function: z.string() });

export interface Consumer {
  readonly moduleKey: string;
  readonly functionKey: string;
}

/** The consumer that the manifest declares for a queue, in the form `{key, queue, function}`. */
export function consumerOf(app: InstalledApp, queueName: string): Consumer | undefined {
  for (const module of app.modulesOf('consumer')) {
    const parsed = properties.safeParse(module.properties);
    if (parsed.success && parsed.data.queue === queueName) {
      return { moduleKey: module.key, functionKey: parsed.data.function };
    }
  }
  return undefined;
}
