import type { PlatformCall } from './console-data';

export interface InvocationSum {
  readonly invocationId: string;
  readonly moduleKey: string;
  readonly functionKey: string;
  readonly at: string;
  readonly calls: number;
  readonly points: number;
  readonly ms: number;
}

/** Calls, points and milliseconds of every invocation, newest first. */
export function sumByInvocation(calls: readonly PlatformCall[]): readonly InvocationSum[] {
  const sums = new Map<string, InvocationSum>();
  for (const { invocationId, moduleKey, functionKey, at, points, ms } of calls) {
    const before = sums.get(invocationId);
    sums.set(invocationId, {
      invocationId,
      moduleKey,
      functionKey,
      at: before?.at ?? at,
      calls: (before?.calls ?? 0) + 1,
      points: (before?.points ?? 0) + points,
      ms: (before?.ms ?? 0) + ms,
    });
  }
  return [...sums.values()].toReversed();
}

export function totalPoints(calls: readonly PlatformCall[]): number {
  return calls.reduce((sum, { points }) => sum + points, 0);
}
