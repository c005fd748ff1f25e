import type { InvocationError } from '@forge/events';
import { z } from 'zod';
import { rescoreRequest } from '../usecases/rescore-request';
import { sweepRequest } from '../usecases/sweep-request';
import { portsAs } from './ports';
import { withRetry } from './retry';

const event = z.object({
  body: z.object({ issueId: z.string(), event: z.enum(['created', 'moved', 'changed']) }),
});

/** Consumer of the queue `intake`. */
export function intakeWorker(given: unknown): Promise<InvocationError | undefined> {
  return withRetry('intake-worker', async () => {
    const { issueId, event: arrivalEvent } = event.parse(given).body;
    const ports = portsAs('app');
    await sweepRequest(ports, issueId, arrivalEvent);
    await rescoreRequest(ports, issueId);
  });
}
