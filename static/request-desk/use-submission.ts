import { useRef, useState } from 'react';
import type { CallAnswer, CallValue } from '../../src/contract/calls';
import { call } from '../bridge/call';
import type { AnswerError } from '../page/answer-error';
import { answersOf, checkDraft, type DraftErrors, type RequestAnswers } from './check-draft';
import { draftShape } from './draft';
import { shownFields } from './question';
import type { KeptDraftControls } from './use-kept-draft';

export type Submitted = CallValue<'submitRequest'>;

type RequestForm = CallValue<'getRequestForm'>;

type Attempt = {
  /** Counts the refused attempts. */
  readonly number: number;
  readonly errors: DraftErrors;
  /** Why the whole request was refused or could not be sent. */
  readonly failure: AnswerError | null;
};

const unrefused: Attempt = { number: 0, errors: {}, failure: null };

/** Sends the answers to where the form was opened for. */
function sendAnswers(
  form: RequestForm,
  { draft, submissionId, isApart }: KeptDraftControls,
  answers: RequestAnswers,
): Promise<CallAnswer<'submitRequest'>> {
  const { purpose } = form;
  const sent = { ...answers, submissionId: submissionId() };
  switch (purpose.kind) {
    case 'new':
      return call('submitRequest', sent);
    case 'draft':
      return call('submitRequest', isApart() ? sent : { ...sent, draftId: purpose.draftId });
    case 'completing':
      return call('completeRequest', {
        ...sent,
        comment: draft.comment,
        issueId: purpose.issueId,
        shown: answersOf(draftShape.parse(purpose.prefilled), form),
      });
    default:
      return purpose satisfies never;
  }
}

/**
 * Sends the form. The kept draft's submission id serves every press, tab and reload until a request was
 * made, so that an answer lost on the way never leads to a second request.
 */
export function useSubmission(
  form: RequestForm,
  kept: KeptDraftControls,
  onSubmitted: (submitted: Submitted) => void,
) {
  const [attempt, setAttempt] = useState(unrefused);
  const [sending, setSending] = useState(false);
  const busy = useRef(false);

  const refuse = (errors: DraftErrors, failure: AnswerError | null) =>
    setAttempt(({ number }) => ({ number: number + 1, errors, failure }));

  const refuseAnswers = (error: AnswerError) => {
    const ids = shownFields(form, kept.draft.assetType).map(({ id }) => id);
    const fields = error.fields ?? {};
    const isShown = Object.keys(fields).some((field) => ids.includes(field));
    refuse(isShown ? fields : {}, isShown ? null : error);
  };

  const send = async (): Promise<void> => {
    if (busy.current) return;
    const checked = checkDraft(kept.draft, form);
    if (!checked.ok) {
      refuse(checked.errors, null);
      return;
    }
    busy.current = true;
    setSending(true);
    kept.keep();
    const answer = await sendAnswers(form, kept, checked.answers);
    busy.current = false;
    setSending(false);
    if (!answer.ok) {
      refuseAnswers(answer.error);
      return;
    }
    onSubmitted(answer.value);
  };

  /** Sends the answers once more, as another request than the one that is there already. */
  const sendApart = (): Promise<void> => {
    kept.setApart();
    return send();
  };

  return { attempt, sending, send, sendApart };
}
