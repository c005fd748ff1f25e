import type { InvocationError } from '@forge/events';
import { portsAs } from './ports';
import { withRetry } from './retry';

/** Trigger of every night: time alone changes scores, and what an event failed to tell is made good. */
export function rescoreNightly(): Promise<InvocationError | undefined> {
  return withRetry('rescore-nightly', () => portsAs('app').scoring.rescoreAll('nightly'));
}
