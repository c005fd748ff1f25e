import type { AsyncEvent, InvocationError } from '@forge/events';
import { invocationClock } from '../platform/invocation-clock';
import { readSetupJob } from '../platform/setup-queue';
import { ProductFailure } from '../usecases/ports/product-failure';
import { abandonSetupJob, workSetupJob } from '../usecases/work-setup-job';
import { logFailure } from './failure-log';
import { withRetry } from './retry';
import { setupPorts } from './setup-ports';

/** After this many deliveries a job that a product does not answer is given up. */
const mostRetries = 4;
/** The rest of a job goes to a new one when less time than this is left. */
const reserveMs = 30_000;

const ports = {
  ...setupPorts,
  outOfTime: () => invocationClock.remainingMs() < reserveMs,
  report: (reason: unknown) => {
    logFailure('setup-step', reason);
  },
};

/** Consumer of the queue `setup`. */
export function setupWorker(event: AsyncEvent): Promise<InvocationError | undefined> {
  return withRetry('setup-worker', async () => {
    const job = readSetupJob(event.body);
    const lastTry = (event.retryContext?.retryCount ?? 0) >= mostRetries;
    try {
      await workSetupJob({ ...ports, lastTry }, job);
    } catch (reason) {
      if (!lastTry || !(reason instanceof ProductFailure)) throw reason;
      await abandonSetupJob(ports, job);
    }
  });
}
