import { setTimeout as pause } from 'node:timers/promises';
import type { Clock } from '../clock';
import type { CallKind, CallLog } from './calls';
import type { Fault, Faults } from './faults';
import type { HeldCalls } from './held-calls';
import { pointsOf } from './points';
import type { RateLimits } from './rate-limits/rate-limits';
import { underLimits, type LimitedAnswer } from './rate-limits/under-limits';

/** A platform call on its way: what it is and for whom. */
export interface ObservedCall {
  readonly invocationId: string;
  readonly moduleKey: string;
  readonly functionKey: string;
  readonly kind: CallKind;
  readonly method: string;
  readonly path: string;
}

export interface Observers {
  readonly calls: CallLog;
  readonly faults: Faults;
  readonly held: HeldCalls;
  readonly limits: RateLimits;
  readonly clock: Clock;
}

/** The work of a call was done, but its answer is to be lost on the way. */
export const DROPPED = Symbol('dropped answer');

/** Does the work of a platform call, with the fault that is meant for it, and logs the call. */
export async function observe(
  observers: Observers,
  call: ObservedCall,
  work: () => Promise<Response>,
): Promise<Response | typeof DROPPED> {
  const started = performance.now();
  const fault = observers.faults.take(call, ['status', 'delayMs', 'dropAnswer']);
  if (fault?.delayMs !== undefined) await pause(fault.delayMs);
  const { answer, points } =
    fault?.status === undefined
      ? await worked(observers, call, work)
      : { answer: faulty(fault, fault.status), points: 0 };
  const dropped = fault?.dropAnswer === true;
  observers.calls.add({
    ...call,
    status: dropped ? 0 : answer.status,
    ms: Math.round(performance.now() - started),
    points,
  });
  observers.held.release();
  return dropped ? DROPPED : answer;
}

/** The answer of the work, which a fault may have done twice or after that of a later call. */
async function worked(
  observers: Observers,
  call: ObservedCall,
  work: () => Promise<Response>,
): Promise<LimitedAnswer> {
  // For queues and events these are faults of the delivery.
  const fails = call.kind !== 'queue' && call.kind !== 'event';
  const fault = (effect: 'reorder' | 'duplicate') =>
    fails && observers.faults.take(call, [effect]) !== undefined;
  if (fault('reorder')) await observers.held.hold();
  if (fault('duplicate')) await counted(observers, call, work);
  return counted(observers, call, work);
}

/** The answer of the work, and what it takes from the app's quota. */
async function counted(
  { limits, clock }: Observers,
  { kind, method, path, invocationId }: ObservedCall,
  work: () => Promise<Response>,
): Promise<LimitedAnswer> {
  if (kind === 'jira') {
    const from = invocationId === '' ? 'frame' : 'function';
    return underLimits(limits, clock, { method, path, from }, work);
  }
  const answer = await work();
  const points = kind === 'confluence' ? await pointsOf(method, path, answer) : 0;
  return { answer, points };
}

function faulty(fault: Fault, status: number): Response {
  const message = `A fault was asked for: ${JSON.stringify(fault.match)}.`;
  return Response.json(
    { code: 'FAULT', message, errorMessages: [message] },
    { status, headers: status === 429 ? { 'retry-after': '1' } : {} },
  );
}
