import type { Clock } from '../clock';

/** `forge` are services of the platform that have no kind of their own, `bridge` commands of a frame. */
export type CallKind =
  'jira' | 'confluence' | 'kvs' | 'queue' | 'event' | 'egress' | 'forge' | 'bridge';

/** A call the app made to the platform, or one of anybody that is not modelled (status 501). */
interface PlatformCall {
  /** Virtual time, ISO 8601. */
  readonly at: string;
  /** Empty for calls that no function made: those of a Custom UI frame, and refused ones of people. */
  readonly invocationId: string;
  readonly moduleKey: string;
  readonly functionKey: string;
  readonly kind: CallKind;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  /** Real duration. */
  readonly ms: number;
  /** Estimate of the points it takes from Jira's or Confluence's rate limit; 0 for other services. */
  readonly points: number;
}

export interface CallLog {
  add(call: Omit<PlatformCall, 'at'>): void;
  /** The last calls, oldest first. */
  all(): readonly PlatformCall[];
  clear(): void;
}

/** Calls that are kept; older ones are forgotten. */
const KEPT = 5000;

export function createCallLog(clock: Clock): CallLog {
  const calls: PlatformCall[] = [];
  return {
    add: (call) => {
      calls.push({ at: new Date(clock.now()).toISOString(), ...call });
      if (calls.length > KEPT) calls.splice(0, calls.length - KEPT);
    },
    all: () => [...calls],
    clear: () => void calls.splice(0),
  };
}
