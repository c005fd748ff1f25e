import { InvocationError, InvocationErrorCode, Queue, type AsyncEvent } from '@forge/events';
import { note } from './notes';

const queue = new Queue({ key: 'work' });

/** Pushes an event now, one that shares a lane, and one for later, which is called off again. */
export async function pushWork(): Promise<unknown> {
  const { jobId } = await queue.push([
    { body: { name: 'first' } },
    { body: { name: 'again' }, concurrency: { key: 'lane', limit: 1 } },
  ]);
  const later = await queue.push({ body: { name: 'never' }, delayInSeconds: 600 });
  await queue.cancel(later.jobId);
  return { jobId };
}

export const workDone = (jobId: string): Promise<unknown> => queue.getStats(jobId);

/** The consumer: writes down what it got, and asks for another try of the event named `again`. */
export async function work({ body, retryContext }: AsyncEvent): Promise<unknown> {
  const { name } = body;
  if (name === 'again' && retryContext === undefined) {
    return new InvocationError({
      retryAfter: 30,
      retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST,
      retryData: { asked: 1 },
    });
  }
  await note('work', { name, retryContext });
  return undefined;
}
