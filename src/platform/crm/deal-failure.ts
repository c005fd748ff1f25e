import type { DealProblem, NamedDeal } from '../../domain/priority/opportunity';

/** Why deals were not read. */
export type DealFailure = {
  readonly problem: DealProblem;
  /** The mapped field that the CRM does not know. */
  readonly field?: string;
  /** Only of failures that pass by themselves. */
  readonly retryAfterSeconds?: number;
  /** Whether asking for other deals now would fail the same way. */
  readonly stops: boolean;
};

/** A service that failed is asked again soon: a rescoring has a minute. */
const failedWaitSeconds = 30;

export const unavailable: DealFailure = {
  problem: 'unavailable',
  retryAfterSeconds: failedWaitSeconds,
  stops: false,
};

/** A refusal that nobody expects: asking the same again would end the same. */
export const refused: DealFailure = { problem: 'unavailable', stops: false };

/** No answer in time: the next question would only wait again. */
export const silent: DealFailure = { ...unavailable, stops: true };

export const badCredentials: DealFailure = { problem: 'credentials', stops: true };

export const asksToWait = (retryAfterSeconds: number): DealFailure => ({
  problem: 'rate-limit',
  retryAfterSeconds,
  stops: true,
});

export const unknownField = (field?: string): DealFailure => ({
  problem: 'mapping',
  stops: true,
  ...(field === undefined ? {} : { field }),
});

/** A deal that was not read, and why. */
export function notRead(
  reference: string,
  { problem, field }: Pick<DealFailure, 'problem' | 'field'>,
): NamedDeal {
  return { kind: 'unknown', reference, problem, ...(field === undefined ? {} : { field }) };
}
