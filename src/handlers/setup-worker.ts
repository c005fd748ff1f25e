import { randomUUID } from 'node:crypto';
import { InvocationError, InvocationErrorCode, type AsyncEvent } from '@forge/events';
import { deskStore } from '../platform/desk-store';
import { invocationClock } from '../platform/invocation-clock';
import { setupLedgers } from '../platform/setup-ledger';
import { readSetupJob, setupQueue } from '../platform/setup-queue';
import { setupSite } from '../platform/setup-site';
import { ProductFailure } from '../usecases/ports/product-failure';
import { abandonSetupJob, workSetupJob } from '../usecases/work-setup-job';

/** After this many deliveries a job that Jira does not answer is given up. */
const mostRetries = 4;
const retryAfterSeconds = 10;

const ports = {
  site: setupSite,
  desk: deskStore,
  ledgers: setupLedgers,
  queue: setupQueue,
  newId: randomUUID,
  now: Date.now,
  outOfTime: () => invocationClock.remainingMs() < 30_000,
  report: (reason: unknown) => console.error('A set-up step failed', reason),
};

/** Works off a job of the queue `setup`. Comes again when Jira is busy or down. */
export async function setupWorker(event: AsyncEvent): Promise<InvocationError | undefined> {
  const job = readSetupJob(event.body);
  try {
    await workSetupJob(ports, job);
  } catch (reason) {
    if (!(reason instanceof ProductFailure)) throw reason;
    if ((event.retryContext?.retryCount ?? 0) >= mostRetries) {
      await abandonSetupJob(ports, job);
      return undefined;
    }
    return new InvocationError({
      retryAfter: reason.retryAfterSeconds ?? retryAfterSeconds,
      retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST,
    });
  }
  return undefined;
}
