import { attempt, type DeliveryParts } from '../../forge/delivery/attempt';
import type { DeliverySource } from '../../forge/delivery/delivery';
import { backoff, type Outcome } from '../../forge/delivery/outcome';
import type { FaultTarget } from '../../forge/faults';
import type { Site } from '../../site';
import { functionKeyOf } from './forge-rule';
import { postFunctionRows, type PostFunctionRow } from './post-function-queue';

/** Post functions are retried as product events are, https://developer.atlassian.com/platform/forge/events-reference/product_events/ */
const MOST_RETRIES = 4;

type QueueSite = Pick<Site, 'app' | 'clock' | 'database'>;

/** A reset may have put another state under a run: its rows are left alone. */
function isStillThere(site: QueueSite, row: PostFunctionRow): boolean {
  return JSON.stringify(postFunctionRows(site).get(row.id)) === JSON.stringify(row);
}

function settle(site: QueueSite, row: PostFunctionRow, outcome: Outcome): void {
  if (!isStillThere(site, row)) return;
  const attempts = row.attempts + 1;
  if (outcome.done || attempts > MOST_RETRIES) {
    postFunctionRows(site).delete(row.id);
    return;
  }
  const { reason, data, retryAfter = backoff(row.attempts) } = outcome;
  const retryContext = {
    retryCount: attempts,
    retryReason: reason,
    ...(data === undefined ? {} : { retryData: data }),
  };
  const due = site.clock.now() + retryAfter * 1000;
  postFunctionRows(site).put(row.id, {
    ...row,
    attempts,
    due,
    payload: { ...row.payload, retryContext },
  });
}

async function deliver(
  site: QueueSite,
  parts: DeliveryParts,
  target: FaultTarget,
  row: PostFunctionRow,
): Promise<void> {
  const module = site.app.module(row.moduleKey);
  const functionKey = module && functionKeyOf(module);
  if (functionKey === undefined) {
    postFunctionRows(site).delete(row.id);
    return;
  }
  const { moduleKey, payload } = row;
  settle(site, row, await attempt(parts, target, { functionKey, moduleKey, payload }));
}

/**
 * Runs the app's post functions of transitions that happened. One that fails, or asks for it, runs again
 * later, at most four times.
 */
export function postFunctionSource(site: QueueSite, parts: DeliveryParts): DeliverySource {
  return {
    waiting: () =>
      [...postFunctionRows(site).values()].map((row) => {
        const path = `post-function/${row.moduleKey}`;
        const target: FaultTarget = { kind: 'event', method: 'DELIVER', path };
        return {
          id: `post function ${row.id}`,
          dueAt: row.due,
          target,
          deliver: () => deliver(site, parts, target, row),
        };
      }),
  };
}
