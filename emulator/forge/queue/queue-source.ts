import type { Site } from '../../site';
import { attempt, type DeliveryParts } from '../delivery/attempt';
import type { Delivery, DeliverySource } from '../delivery/delivery';
import { backoff, type Outcome } from '../delivery/outcome';
import type { FaultTarget } from '../faults';
import { consumerOf } from './consumer';
import { QUEUE_LIMITS } from './limits';
import { queueEvents, queueJobs, type QueueEvent } from './queue-event';

type QueueSite = Pick<Site, 'app' | 'clock' | 'database'>;

/**
 * Delivers queue events to their consumers: at least once, in any order, and again while the function
 * fails, for 24 hours, https://developer.atlassian.com/platform/forge/runtime-reference/async-events-api/.
 */
export function queueSource(site: QueueSite, parts: DeliveryParts): DeliverySource {
  return {
    waiting: () => [...queueEvents(site).values()].map((event) => delivery(site, parts, event)),
  };
}

function delivery(site: QueueSite, parts: DeliveryParts, event: QueueEvent): Delivery {
  const target: FaultTarget = { kind: 'queue', method: 'DELIVER', path: event.queueName };
  return {
    id: `queue ${event.eventId}`,
    dueAt: event.dueAt,
    target,
    ...(event.concurrency === undefined ? {} : { lane: event.concurrency }),
    deliver: async () => settle(site, event, await deliver(site, parts, target, event)),
  };
}

async function deliver(
  site: QueueSite,
  parts: DeliveryParts,
  target: FaultTarget,
  event: QueueEvent,
): Promise<Outcome> {
  const consumer = consumerOf(site.app, event.queueName);
  if (consumer === undefined) {
    return { done: false, reason: `No consumer of queue ${event.queueName}`, asked: false };
  }
  const { chain = 0 } = event;
  return await attempt(parts, target, { ...consumer, payload: payloadOf(site, event), chain });
}

/** The first argument of a consumer, `AsyncEvent` of `@forge/events`. */
function payloadOf(site: QueueSite, event: QueueEvent): object {
  const { queueName, jobId, eventId, body, retry, pushedAt, delayInSeconds, concurrency } = event;
  const until = pushedAt + QUEUE_LIMITS.retention;
  const retryContext = {
    retryCount: retry?.count,
    retryReason: retry?.reason,
    retryData: retry?.data,
    retentionWindow: {
      startTime: new Date(pushedAt).toISOString(),
      remainingTimeMs: Math.max(0, until - site.clock.now()),
    },
  };
  return {
    queueName,
    jobId,
    eventId,
    body,
    ...(delayInSeconds === undefined ? {} : { delayInSeconds }),
    ...(concurrency === undefined ? {} : { concurrency }),
    ...(retry === undefined ? {} : { retryContext }),
  };
}

function settle(site: QueueSite, event: QueueEvent, outcome: Outcome): void {
  site.database.transaction(() => {
    // Cancelled while it ran.
    if (!queueEvents(site).has(event.eventId)) return;
    if (outcome.done) {
      end(site, event, 'success');
      return;
    }
    const before = event.retry?.count ?? 0;
    const count = outcome.byPlatform === true ? before : before + 1;
    const tries = (event.retry?.tries ?? before) + 1;
    const dueAt = site.clock.now() + 1000 * (outcome.retryAfter ?? backoff(tries - 1));
    if (dueAt > event.pushedAt + QUEUE_LIMITS.retention) {
      end(site, event, 'failed');
      return;
    }
    const retry = { count, tries, reason: outcome.reason, data: outcome.data };
    queueEvents(site).put(event.eventId, { ...event, dueAt, retry });
  });
}

function end(site: QueueSite, event: QueueEvent, how: 'success' | 'failed'): void {
  queueEvents(site).delete(event.eventId);
  const job = queueJobs(site).get(event.jobId);
  if (job !== undefined) queueJobs(site).put(job.jobId, { ...job, [how]: job[how] + 1 });
}
