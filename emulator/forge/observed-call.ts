import { setTimeout as pause } from 'node:timers/promises';
import type { CallKind, CallLog } from './calls';
import type { Fault, Faults } from './faults';
import { pointsOf } from './points';

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
}

/** The work of a call was done, but its answer is to be lost on the way. */
export const DROPPED = Symbol('dropped answer');

/** Does the work of a platform call, with the fault that is meant for it, and logs the call. */
export async function observe(
  { calls, faults }: Observers,
  call: ObservedCall,
  work: () => Promise<Response>,
): Promise<Response | typeof DROPPED> {
  const started = performance.now();
  const fault = faults.take(call, ['status', 'delayMs', 'dropAnswer']);
  if (fault?.delayMs !== undefined) await pause(fault.delayMs);
  const answer = fault?.status === undefined ? await work() : faulty(fault, fault.status);
  const dropped = fault?.dropAnswer === true;
  const countsPoints = call.kind === 'jira' || call.kind === 'confluence';
  calls.add({
    ...call,
    status: dropped ? 0 : answer.status,
    ms: Math.round(performance.now() - started),
    points: countsPoints ? await pointsOf(call.method, answer) : 0,
  });
  return dropped ? DROPPED : answer;
}

function faulty(fault: Fault, status: number): Response {
  const message = `A fault was asked for: ${JSON.stringify(fault.match)}.`;
  return Response.json(
    { code: 'FAULT', message, errorMessages: [message] },
    { status, headers: status === 429 ? { 'retry-after': '1' } : {} },
  );
}
