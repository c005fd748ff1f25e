import type { InvocationError } from '@forge/events';
import { z } from 'zod';
import { rescoreOpportunity } from '../usecases/rescore-opportunity';
import { rescoreRequest } from '../usecases/rescore-request';
import { portsAs } from './ports';
import { withRetry } from './retry';

const event = z.object({
  body: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('request'), issueId: z.string() }),
    z.object({ kind: z.literal('opportunity'), key: z.string() }),
  ]),
});

/** Consumer of the queue `scoring`. */
export function scoringWorker(given: unknown): Promise<InvocationError | undefined> {
  return withRetry('scoring-worker', () => {
    const { body } = event.parse(given);
    const ports = portsAs('app');
    switch (body.kind) {
      case 'request':
        return rescoreRequest(ports, body.issueId);
      case 'opportunity':
        return rescoreOpportunity(ports, body.key);
      default:
        return body satisfies never;
    }
  });
}
