import type { TriageReasonCode } from '../../src/domain/triage/decision-reason';
import type { Decision, DecisionDetails } from './decision';

/** What the dialog of a decision holds. */
export type ReasonDraft = {
  readonly reason: string;
  readonly reasonCode: TriageReasonCode | null;
  /** Asset id, or nothing. */
  readonly alternativeAssetId: string;
  /** ISO date, or nothing. */
  readonly until: string;
};

export const emptyReason: ReasonDraft = {
  reason: '',
  reasonCode: null,
  alternativeAssetId: '',
  until: '',
};

export type ReasonErrors = { readonly [Field in keyof ReasonDraft]?: string };

/** What is missing before the decision can be sent. */
export function missingIn({ reason, reasonCode }: ReasonDraft, decision: Decision): ReasonErrors {
  return {
    ...(reason.trim() === '' ? { reason: 'Say why, in a sentence the requester can act on.' } : {}),
    ...(decision === 'decline' && reasonCode === null ? { reasonCode: 'Choose a reason.' } : {}),
  };
}

/** What is sent beside the reason: only what was filled in. */
export function detailsOf({ reasonCode, alternativeAssetId, until }: ReasonDraft): DecisionDetails {
  return {
    ...(reasonCode === null ? {} : { reasonCode }),
    ...(alternativeAssetId === '' ? {} : { alternativeAssetId }),
    ...(until === '' ? {} : { until }),
  };
}
