import type { EventBus, Site } from '../../site';
import { appEvents } from './app-event';
import type { Trigger } from './triggers';

/** Jira alone knows whether an app caused an event, https://developer.atlassian.com/platform/forge/manifest-reference/filtering/ */
const JIRA_EVENT = /^avi:jira:/;
const PRODUCT_EVENT = /^avi:(jira|confluence):/;

/**
 * Keeps product events for the triggers that listen to them. An event is stored in the transaction that
 * made the change, so both are kept or none; `published` hears of it and must not act in the same turn.
 */
export function createEventBus(
  site: Pick<Site, 'clock' | 'cloudId' | 'database' | 'ids'>,
  triggers: readonly Trigger[],
  published: () => void,
): EventBus {
  return {
    publish: ({ name, payload, selfGenerated }) => {
      const own = selfGenerated && JIRA_EVENT.test(name);
      for (const trigger of triggers) {
        if (!trigger.events.includes(name) || (own && trigger.ignoreSelf)) continue;
        const id = site.ids.uuid();
        const context = { cloudId: site.cloudId, moduleKey: trigger.key };
        appEvents(site).put(id, {
          id,
          triggerKey: trigger.key,
          functionKey: trigger.functionKey,
          name,
          payload: {
            ...payload,
            eventType: name,
            ...(PRODUCT_EVENT.test(name) ? { selfGenerated } : {}),
            context,
          },
          dueAt: site.clock.now(),
        });
        published();
      }
    },
  };
}
