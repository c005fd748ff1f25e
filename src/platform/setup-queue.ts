import { Queue } from '@forge/events';
import { z } from 'zod';
import type { SetupJob, SetupQueue } from '../usecases/ports/setup-run';

const queue = new Queue({ key: 'setup' });

const job = z.object({
  runId: z.string(),
  startedBy: z.string(),
  requesterGroup: z.string().optional(),
  steps: z.array(z.string()),
});

/** A job as the queue delivers it. */
export function readSetupJob(body: unknown): SetupJob {
  return job.parse(body);
}

/** The queue of the set-up: one job at a time, because two at once would make things twice. */
export const setupQueue: SetupQueue = {
  async push(next) {
    await queue.push({ body: { ...next }, concurrency: { key: 'setup', limit: 1 } });
  },
};
