import type { AsyncEvent, InvocationError } from '@forge/events';
import { z } from 'zod';
import { abandonPublication } from '../usecases/abandon-publication';
import { ProductFailure } from '../usecases/ports/product-failure';
import { publishAsset } from '../usecases/publish-asset';
import { logFailure } from './failure-log';
import { portsAs } from './ports';
import { withRetry } from './retry';

const body = z.object({
  issueId: z.string(),
  fingerprint: z.string(),
  approval: z.number().int(),
});

/**
 * The platform delivers an event again up to four times; the publication is given up one time earlier, so
 * that the comment which says so has a second chance.
 * @see https://developer.atlassian.com/platform/forge/runtime-reference/async-events-api/
 */
const mostRetries = 3;

/** Consumer of the queue `publication`. */
export function publicationWorker(event: AsyncEvent): Promise<InvocationError | undefined> {
  return withRetry('publication-worker', async () => {
    const job = body.parse(event.body);
    const ports = portsAs('app');
    try {
      await publishAsset(ports, job);
    } catch (reason) {
      const isRefused = reason instanceof ProductFailure && reason.code === 'refused';
      const isTired = (event.retryContext?.retryCount ?? 0) >= mostRetries;
      if (!isRefused && !isTired) throw reason;
      logFailure('publication-worker', reason);
      await abandonPublication(ports, job, isRefused ? 'refused' : 'no-answer');
    }
  });
}
