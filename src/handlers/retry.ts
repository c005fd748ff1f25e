import { InvocationError, InvocationErrorCode } from '@forge/events';
import { ProductFailure } from '../usecases/ports/product-failure';
import { logFailure } from './failure-log';

/** @see https://developer.atlassian.com/platform/forge/runtime-reference/async-events-api/ */
const longestWaitSeconds = 900;
const usualWaitSeconds = 10;

/**
 * Does background work. A product that is busy or down is asked again later; anything else is logged and
 * thrown, so that the platform counts it and delivers once more.
 */
export async function withRetry(
  where: string,
  work: () => Promise<void>,
): Promise<InvocationError | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    logFailure(where, error);
    if (!(error instanceof ProductFailure)) throw error;
    const wait = error.retryAfterSeconds ?? usualWaitSeconds;
    return new InvocationError({
      retryAfter: Math.min(longestWaitSeconds, Math.max(1, wait)),
      retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST,
    });
  }
}
