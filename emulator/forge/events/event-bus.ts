import type { EventBus, Site } from '../../site';
import { appEvents } from './app-event';
import type { Trigger } from './triggers';

/** Jira alone knows whether an app caused an event, https://developer.atlassian.com/platform/forge/manifest-reference/filtering/ */
const JIRA_EVENT = /^avi:jira:/;
const PRODUCT_EVENT = /^avi:(jira|confluence):/;

/** What the bus tells besides. */
export interface BusObserver {
  /** Hears of every event that was kept; must not act in the same turn. */
  readonly published: () => void;
  /** Hears of a filter that failed, unless its trigger asks for silence. */
  readonly filterFailed: (triggerKey: string, message: string) => void;
}

/**
 * Keeps product events for the triggers that listen to them. An event is stored in the transaction that
 * made the change, so both are kept or none.
 */
export function createEventBus(
  site: Pick<Site, 'clock' | 'cloudId' | 'database' | 'ids'>,
  triggers: readonly Trigger[],
  observer: BusObserver,
): EventBus {
  return {
    publish: ({ name, payload, selfGenerated }) => {
      const own = selfGenerated && JIRA_EVENT.test(name);
      for (const trigger of triggers) {
        if (!trigger.events.includes(name) || (own && trigger.ignoreSelf)) continue;
        const context = { cloudId: site.cloudId, moduleKey: trigger.key };
        const delivered = {
          ...payload,
          eventType: name,
          ...(PRODUCT_EVENT.test(name) ? { selfGenerated } : {}),
          context,
        };
        if (!isWanted(trigger, delivered, observer)) continue;
        const id = site.ids.uuid();
        appEvents(site).put(id, {
          id,
          triggerKey: trigger.key,
          functionKey: trigger.functionKey,
          name,
          payload: delivered,
          dueAt: site.clock.now(),
        });
        observer.published();
      }
    },
  };
}

/** What the filter says; where it fails, what the trigger wants then. */
function isWanted(
  { key, filter }: Trigger,
  payload: Readonly<Record<string, unknown>>,
  { filterFailed }: BusObserver,
): boolean {
  if (filter === undefined) return true;
  const result = filter.passes(payload);
  if (result.ok) return result.passes;
  if (filter.onError.endsWith('_AND_LOG')) filterFailed(key, result.message);
  return filter.onError.startsWith('RECEIVE');
}
