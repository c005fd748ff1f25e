import { useRef, useState } from 'react';
import type { CallValue } from '../../src/contract/calls';
import { call } from '../bridge/call';
import type { AnswerError } from '../page/answer-error';
import { checkDraft, type DraftErrors } from './check-draft';
import type { Draft } from './draft';

export type Submitted = CallValue<'submitRequest'>;

type Attempt = {
  /** Counts the refused attempts. */
  readonly number: number;
  readonly errors: DraftErrors;
  /** Why the whole request was refused or could not be sent. */
  readonly failure: AnswerError | null;
};

const fresh: Attempt = { number: 0, errors: {}, failure: null };

/**
 * Sends the form. One submission id serves every press and retry until a request was made, so that
 * an answer lost on the way never leads to a second request.
 */
export function useSubmission(today: string, onSubmitted: (submitted: Submitted) => void) {
  const [attempt, setAttempt] = useState(fresh);
  const [sending, setSending] = useState(false);
  const submissionId = useRef(crypto.randomUUID());
  const busy = useRef(false);

  const refuse = (errors: DraftErrors, failure: AnswerError | null) =>
    setAttempt(({ number }) => ({ number: number + 1, errors, failure }));

  const send = async (draft: Draft): Promise<void> => {
    if (busy.current) return;
    const checked = checkDraft(draft, submissionId.current, today);
    if (!checked.ok) {
      refuse(checked.errors, null);
      return;
    }
    busy.current = true;
    setSending(true);
    const answer = await call('submitRequest', checked.input);
    busy.current = false;
    setSending(false);
    if (answer.ok) {
      onSubmitted(answer.value);
      return;
    }
    const { fields } = answer.error;
    refuse(fields ?? {}, fields === undefined ? answer.error : null);
  };

  return { attempt, sending, send };
}
