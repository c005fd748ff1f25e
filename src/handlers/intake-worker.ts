import type { InvocationError } from '@forge/events';
import { z } from 'zod';
import { addOpportunities } from '../usecases/add-opportunities';
import { rescoreRequest } from '../usecases/rescore-request';
import { sweepRequest } from '../usecases/sweep-request';
import { portsAs } from './ports';
import { withRetry } from './retry';

const event = z.object({
  body: z.union([
    z.object({ issueId: z.string(), event: z.enum(['created', 'moved', 'changed']) }),
    z.object({ issueId: z.string(), opportunities: z.array(z.string()) }),
  ]),
});

/** Consumer of the queue `intake`. */
export function intakeWorker(given: unknown): Promise<InvocationError | undefined> {
  return withRetry('intake-worker', async () => {
    const { body } = event.parse(given);
    const ports = portsAs('app');
    if ('opportunities' in body) {
      await addOpportunities(ports, body.issueId, body.opportunities);
    } else {
      await sweepRequest(ports, body.issueId, body.event);
    }
    await rescoreRequest(ports, body.issueId);
  });
}
