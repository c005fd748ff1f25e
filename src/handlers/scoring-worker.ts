import type { InvocationError } from '@forge/events';
import { z } from 'zod';
import { rescoreAll } from '../usecases/rescore-all';
import { rescoreOpportunity } from '../usecases/rescore-opportunity';
import { rescoreRequest } from '../usecases/rescore-request';
import { portsAs } from './ports';
import { withRetry } from './retry';

const event = z.object({
  body: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('request'), issueId: z.string() }),
    z.object({ kind: z.literal('opportunity'), key: z.string() }),
    z.object({
      kind: z.literal('all'),
      reason: z.enum(['rules', 'nightly', 'crm', 'settings']),
    }),
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
      case 'all':
        return rescoreAll(ports, body.reason);
      default:
        return body satisfies never;
    }
  });
}
