import { dayWords } from '../calendar';
import { decisionComment } from '../intake/asked';
import { needsReason, transitionFor, type TriageDecision } from '../triage';

/** Why a request is declined or put off, as reports count it; the words beside it are for the requester. */
export const triageReasonCodes = [
  'duplicate',
  'exists-already',
  'out-of-scope',
  'no-capacity',
  'not-enough-value',
  'deal-closed',
  'other',
] as const;

export type TriageReasonCode = (typeof triageReasonCodes)[number];

/** Each reason in words that stand alone in a list and in brackets in a comment. */
export const triageReasonWords: Readonly<Record<TriageReasonCode, string>> = {
  duplicate: 'Duplicate of another request',
  'exists-already': 'Exists already',
  'out-of-scope': 'Out of scope',
  'no-capacity': 'No capacity',
  'not-enough-value': 'Not enough value',
  'deal-closed': 'The deal is closed',
  other: 'Other reason',
};

/** What the person who decides tells the requester. */
export type GivenReason = {
  readonly decision: TriageDecision;
  readonly reason?: string | undefined;
  readonly reasonCode?: TriageReasonCode | undefined;
  /** Id of an asset of the library that serves instead. */
  readonly alternativeAssetId?: string | undefined;
  /** ISO date on which a request that was put off is looked at again. */
  readonly until?: string | undefined;
};

/**
 * Sentences by input for what does not fit a decision; none when it may be carried out.
 * @param today ISO date in the desk's time zone
 */
export function reasonProblems(
  given: GivenReason,
  today: string,
): Readonly<Record<string, string>> {
  const { decision, reason = '', reasonCode, alternativeAssetId, until } = given;
  const turnsAway = decision === 'decline' || decision === 'defer';
  return {
    ...(needsReason(decision) && reason.trim() === ''
      ? { reason: 'Give a reason: the requester reads it.' }
      : {}),
    ...(reasonCode !== undefined && !turnsAway
      ? { reasonCode: 'A reason code goes with a declined or deferred request.' }
      : {}),
    ...(alternativeAssetId !== undefined && !turnsAway
      ? { alternativeAssetId: 'An asset to use instead goes with a declined or deferred request.' }
      : {}),
    ...untilProblem(decision, until, today),
  };
}

function untilProblem(
  decision: TriageDecision,
  until: string | undefined,
  today: string,
): Readonly<Record<string, string>> {
  if (until === undefined) return {};
  if (decision !== 'defer') return { until: 'Only a deferred request is looked at again.' };
  return until > today ? {} : { until: 'Choose a date after today.' };
}

/** What the requester reads, "Defer (no capacity, until 1 Dec 2026): After the trade fair." */
export function reasonComment({ decision, reason = '', reasonCode, until }: GivenReason): string {
  const code = reasonCode === undefined || reasonCode === 'other' ? [] : [inBrackets(reasonCode)];
  const date = until === undefined ? [] : [`until ${dayWords(until)}`];
  const brackets = [...code, ...date].join(', ');
  const transition = transitionFor(decision);
  if (brackets === '') return decisionComment(transition, reason.trim());
  return `${transition} (${brackets}): ${reason.trim()}`;
}

function inBrackets(code: TriageReasonCode): string {
  const words = triageReasonWords[code];
  return words.charAt(0).toLowerCase() + words.slice(1);
}
