import type { Site } from '../../site';
import { attempt, type DeliveryParts } from '../delivery/attempt';
import type { DeliverySource } from '../delivery/delivery';
import { backoff, type Outcome } from '../delivery/outcome';
import type { FaultTarget } from '../faults';
import { appEvents, type AppEvent } from './app-event';

/** https://developer.atlassian.com/platform/forge/events-reference/product_events/ */
const MOST_RETRIES = 4;

type EventSite = Pick<Site, 'clock' | 'database'>;

/** Delivers product events to trigger functions, and again when they ask for it or fail. */
export function eventSource(site: EventSite, parts: DeliveryParts): DeliverySource {
  return {
    waiting: () =>
      [...appEvents(site).values()].map((event) => {
        const target: FaultTarget = { kind: 'event', method: 'DELIVER', path: event.name };
        return {
          id: `event ${event.id}`,
          dueAt: event.dueAt,
          target,
          deliver: async () => {
            const { triggerKey: moduleKey, functionKey } = event;
            const call = { functionKey, moduleKey, payload: payloadOf(event) };
            settle(site, event, await attempt(parts, target, call));
          },
        };
      }),
  };
}

function payloadOf({ payload, retry }: AppEvent): object {
  if (retry === undefined) return payload;
  const { count: retryCount, reason: retryReason, data: retryData } = retry;
  return { ...payload, retryContext: { retryCount, retryReason, retryData } };
}

function settle(site: EventSite, event: AppEvent, outcome: Outcome): void {
  const count = (event.retry?.count ?? 0) + 1;
  if (outcome.done || count > MOST_RETRIES) {
    appEvents(site).delete(event.id);
    return;
  }
  const dueAt = site.clock.now() + 1000 * (outcome.retryAfter ?? backoff(count - 1));
  const retry = { count, reason: outcome.reason, data: outcome.data };
  appEvents(site).put(event.id, { ...event, dueAt, retry });
}
