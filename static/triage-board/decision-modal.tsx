import { Text } from '@atlaskit/primitives/compiled';
import { useState, type RefObject } from 'react';
import { FormField } from '../form/form-field';
import { Paragraph } from '../form/paragraph';
import type { AnswerError } from '../page/answer-error';
import { AlternativeAsset } from './alternative-asset';
import { decisionWords, turnsAway, type Decision, type DecisionDetails } from './decision';
import { FormModal } from './form-modal';
import {
  detailsOf,
  emptyReason,
  missingIn,
  type ReasonDraft,
  type ReasonErrors,
} from './given-reason';
import { LookAgain } from './look-again';
import { ReasonCode } from './reason-code';

type DecisionModalProps = {
  /** The request, or what many are called: "12 requests", with their keys as the title. */
  readonly request: { readonly key: string; readonly title: string };
  readonly decision: Decision;
  /** Takes the decision; answers why it was refused, or null. */
  readonly onDecide: (reason: string, details: DecisionDetails) => Promise<AnswerError | null>;
  readonly onClose: () => void;
  /** What takes the focus when the dialog closes. */
  readonly focusAfter: RefObject<HTMLElement>;
};

/** Asks the reason of a decision; the requester reads it as a comment. */
export function DecisionModal({
  request,
  decision,
  onDecide,
  onClose,
  focusAfter,
}: DecisionModalProps) {
  const { transition, question } = decisionWords[decision];
  const [draft, setDraft] = useState<ReasonDraft>(emptyReason);
  const [errors, setErrors] = useState<ReasonErrors>({});
  const [failure, setFailure] = useState<AnswerError | null>(null);
  const [sending, setSending] = useState(false);
  const change = (changed: Partial<ReasonDraft>) => setDraft({ ...draft, ...changed });

  const decide = async () => {
    if (sending) return;
    const missing = missingIn(draft, decision);
    setErrors(missing);
    setFailure(null);
    if (focusFirst(missing)) return;
    setSending(true);
    const refused = await onDecide(draft.reason, detailsOf(draft));
    setSending(false);
    if (refused === null) return;
    setErrors(refused.fields ?? {});
    setFailure(refused);
  };

  return (
    <FormModal
      title={`${transition}: ${request.key}`}
      submitLabel={transition}
      failure={failure}
      sending={sending}
      onSubmit={() => void decide()}
      onClose={onClose}
      focusAfter={focusAfter}
      closesOnOverlay={draft.reason === ''}
    >
      <Text as="p">{request.title}</Text>
      {turnsAway(decision) && (
        <ReasonCode
          value={draft.reasonCode}
          onChange={(reasonCode) => change({ reasonCode })}
          mandatory={decision === 'decline'}
          error={errors.reasonCode}
        />
      )}
      <FormField
        id="reason"
        label={question ?? 'Reason'}
        helper="The requester gets this as a comment."
        error={errors.reason}
        mandatory
      >
        {(control) => (
          <Paragraph
            control={control}
            rows={4}
            value={draft.reason}
            onChange={(reason) => change({ reason })}
          />
        )}
      </FormField>
      {decision === 'defer' && (
        <LookAgain
          value={draft.until}
          onChange={(until) => change({ until })}
          error={errors.until}
        />
      )}
      {turnsAway(decision) && (
        <AlternativeAsset
          value={draft.alternativeAssetId}
          onChange={(alternativeAssetId) => change({ alternativeAssetId })}
          error={errors.alternativeAssetId}
        />
      )}
    </FormModal>
  );
}

/** Leads to the first field that is missing; whether there is one. */
function focusFirst({ reasonCode, reason }: ReasonErrors): boolean {
  const first = reasonCode === undefined ? reason && 'reason' : 'reasonCode';
  if (first !== undefined) document.getElementById(first)?.focus();
  return first !== undefined;
}
