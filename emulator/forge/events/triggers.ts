import { z } from 'zod';
import { eventFilter, type EventFilter } from '../../jira/expressions/uses/event-filter';
import type { AppModule, InstalledApp } from '../installed-app';

/** What happens to an event that the filter's expression fails on. */
const onError = z.enum(['IGNORE_AND_LOG', 'IGNORE', 'RECEIVE_AND_LOG', 'RECEIVE']);

const properties = z.object({
  function: z.string(),
  events: z.array(z.string()),
  filter: z
    .strictObject({
      ignoreSelf: z.boolean().default(false),
      expression: z.string().optional(),
      onError: onError.default('IGNORE_AND_LOG'),
    })
    .optional(),
  payload: z.undefined().optional(),
});

/** The expression of a trigger, and what to do where it fails. */
interface TriggerFilter {
  readonly passes: EventFilter;
  readonly onError: z.output<typeof onError>;
}

export interface Trigger {
  readonly key: string;
  readonly functionKey: string;
  readonly events: readonly string[];
  readonly ignoreSelf: boolean;
  readonly filter: TriggerFilter | undefined;
}

/**
 * The triggers of the manifest.
 * @throws Error that names a trigger whose expression is wrong, or that filters or enriches events by
 * entity properties or by licence: those are not modelled
 */
export function triggersOf(app: InstalledApp): readonly Trigger[] {
  return app.modulesOf('trigger').map(triggerOf);
}

function triggerOf({ key, properties: written }: AppModule): Trigger {
  const parsed = properties.safeParse(written);
  if (!parsed.success) {
    throw new Error(`Trigger ${key} is not modelled: ${z.prettifyError(parsed.error)}`);
  }
  const { function: functionKey, events, filter } = parsed.data;
  const base = { key, functionKey, events, ignoreSelf: filter?.ignoreSelf ?? false };
  if (filter?.expression === undefined) return { ...base, filter: undefined };
  return {
    ...base,
    filter: { passes: passesOf(key, filter.expression), onError: filter.onError },
  };
}

function passesOf(key: string, expression: string): EventFilter {
  if (/\bevent\s*\.\s*runtime\b/.test(expression)) {
    throw new Error(
      `Trigger ${key} filters by entity properties, which the emulator does not model.`,
    );
  }
  try {
    return eventFilter(expression);
  } catch (error) {
    throw new Error(`The filter of trigger ${key} is no expression.`, { cause: error });
  }
}
