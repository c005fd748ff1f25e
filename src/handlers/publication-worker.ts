import type { InvocationError } from '@forge/events';
import { z } from 'zod';
import { publishAsset } from '../usecases/publish-asset';
import { portsAs } from './ports';
import { withRetry } from './retry';

const event = z.object({
  body: z.object({ issueId: z.string(), fingerprint: z.string(), approval: z.number().int() }),
});

/** Consumer of the queue `publication`. */
export function publicationWorker(given: unknown): Promise<InvocationError | undefined> {
  return withRetry('publication-worker', () =>
    publishAsset(portsAs('app'), event.parse(given).body),
  );
}
