import { Hono } from 'hono';
import { z } from 'zod';
import type { Site } from '../../site';
import { parseJson } from '../parse-json';
import { consumerOf } from './consumer';
import { QUEUE_LIMITS } from './limits';
import { pushRate } from './push-rate';
import { queueEvents, queueJobs, type QueueJob } from './queue-event';

/** What the Forge proxy says of the invocation that pushes: how many pushes led to it. */
const pusher = z.object({ chain: z.number().optional() });

export type QueueSite = Pick<Site, 'app' | 'clock' | 'database' | 'ids'>;

const pushBody = z.object({
  queueName: z.string(),
  jobId: z.string().min(1),
  payload: z.array(
    z.object({
      body: z.record(z.string(), z.unknown()),
      delayInSeconds: z.number().min(0).max(QUEUE_LIMITS.delaySeconds).optional(),
      concurrency: z
        .object({ key: z.string().min(1), limit: z.number().int().positive() })
        .optional(),
    }),
  ),
});
const jobBody = z.object({ queueName: z.string(), jobId: z.string() });

/**
 * The queue's calls below `/webhook/queue/` as `@forge/events` makes them. A push is durable when it is
 * answered; `pushed` hears of it then.
 */
export function queueRouter(site: QueueSite, pushed: () => void): Hono {
  const app = new Hono();
  const mayPush = pushRate();

  app.post('/webhook/queue/publish/*', async (c) => {
    const text = await c.req.text();
    if (Buffer.byteLength(text) > QUEUE_LIMITS.pushBytes) {
      return c.json({ errorMessage: 'The push has more than 200 KB.' }, 413);
    }
    const parsed = pushBody.safeParse(parseJson(text));
    if (!parsed.success) return c.json({ code: 400, message: parsed.error.message }, 400);
    if (hasTooLongEvent(site, parsed.data)) {
      const errorMessage =
        'An event for a consumer that may run for more than 55 seconds has more than 100 KB.';
      return c.json({ errorMessage }, 413);
    }
    const refused = refusal(site, parsed.data);
    if (refused !== undefined) return c.json({ code: 400, message: refused }, 400);
    const chain = (pusher.safeParse(c.env).data?.chain ?? 0) + 1;
    if (chain > QUEUE_LIMITS.chain) {
      return c.json({ message: 'The limit on cyclic invocation has been reached.' }, 405);
    }
    if (!mayPush(parsed.data.payload.length)) {
      return c.json({ message: 'Too many events in a minute.' }, 429);
    }
    store(site, parsed.data, chain);
    pushed();
    return c.body(null, 201);
  });

  app.post('/webhook/queue/stats/*', async (c) => {
    const job = jobOf(site, await c.req.text());
    if (job === undefined) return c.json({ message: 'There is no such job.' }, 404);
    const inProgress = queueEvents(site).filter((event) => event.jobId === job.jobId).length;
    return c.json({ success: job.success, inProgress, failed: job.failed });
  });

  app.post('/webhook/queue/cancel/*', async (c) => {
    const job = jobOf(site, await c.req.text());
    if (job === undefined) return c.json({ message: 'There is no such job.' }, 404);
    site.database.transaction(() => {
      const events = queueEvents(site);
      for (const event of events.filter((each) => each.jobId === job.jobId))
        events.delete(event.eventId);
      queueJobs(site).put(job.jobId, { ...job, cancelled: true });
    });
    return c.body(null, 204);
  });

  app.notFound((c) =>
    c.json({ message: `The emulator does not model ${c.req.method} ${c.req.path}.` }, 501),
  );
  return app;
}

/** The job that a request names; undefined when there is none in that queue. */
function jobOf(site: QueueSite, text: string): QueueJob | undefined {
  const named = jobBody.safeParse(parseJson(text)).data;
  const job = named === undefined ? undefined : queueJobs(site).get(named.jobId);
  return job?.queueName === named?.queueName ? job : undefined;
}

function refusal(site: QueueSite, push: z.output<typeof pushBody>): string | undefined {
  if (push.payload.length === 0) return 'No events were pushed.';
  if (push.payload.length > QUEUE_LIMITS.eventsPerPush) {
    return `A push has at most ${QUEUE_LIMITS.eventsPerPush} events.`;
  }
  if (consumerOf(site.app, push.queueName) !== undefined) return undefined;
  return `The manifest has no consumer with a function for queue ${push.queueName}.`;
}

/** https://developer.atlassian.com/platform/forge/limits-invocation/ */
function hasTooLongEvent({ app }: QueueSite, push: z.output<typeof pushBody>): boolean {
  const key = consumerOf(app, push.queueName)?.functionKey;
  const found = app.modulesOf('function').find((module) => module.key === key);
  const { timeoutSeconds = 0 } = longRunning.safeParse(found?.properties).data ?? {};
  if (timeoutSeconds <= 55) return false;
  return push.payload.some(
    (event) => Buffer.byteLength(JSON.stringify(event)) > QUEUE_LIMITS.longRunningEventBytes,
  );
}

const longRunning = z.object({ timeoutSeconds: z.number().optional() });

function store(site: QueueSite, push: z.output<typeof pushBody>, chain: number): void {
  const { queueName, jobId, payload } = push;
  const pushedAt = site.clock.now();
  site.database.transaction(() => {
    const job = { jobId, queueName, events: payload.length, success: 0, failed: 0 };
    queueJobs(site).put(jobId, { ...job, cancelled: false });
    for (const { body, delayInSeconds, concurrency } of payload) {
      const eventId = site.ids.uuid();
      queueEvents(site).put(eventId, {
        eventId,
        jobId,
        queueName,
        body,
        pushedAt,
        dueAt: pushedAt + (delayInSeconds ?? 0) * 1000,
        chain,
        ...(delayInSeconds === undefined ? {} : { delayInSeconds }),
        // A key holds for all queues of the installation.
        ...(concurrency === undefined ? {} : { concurrency }),
      });
    }
  });
}
