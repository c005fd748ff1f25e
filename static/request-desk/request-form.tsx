import Button from '@atlaskit/button/new';
import { useState, type FormEvent } from 'react';
import type { CallValue } from '../../src/contract/calls';
import { ErrorSummary, type FieldError } from '../form/error-summary';
import { FailureMessage } from '../page/failure-message';
import type { DraftErrors } from './check-draft';
import { emptyDraft, type Draft } from './draft';
import { Essentials } from './essentials';
import { OptionalQuestions } from './optional-questions';
import { questions, questionWords } from './question';
import styles from './request-form.module.css';
import { useSubmission, type Submitted } from './use-submission';

type RequestFormProps = {
  readonly form: CallValue<'getRequestForm'>;
  readonly onSubmitted: (submitted: Submitted) => void;
};

function summarise(errors: DraftErrors): readonly FieldError[] {
  return questions.flatMap((question) => {
    const message = errors[question];
    return message === undefined
      ? []
      : [{ id: question, label: questionWords(question).label, message }];
  });
}

/** The form. What was typed stays until a request was made of it. */
export function RequestForm({ form, onSubmitted }: RequestFormProps) {
  const [draft, setDraft] = useState<Draft>(() => emptyDraft(form.requester.role));
  const { attempt, sending, send } = useSubmission(form.today, onSubmitted);
  const questionProps = {
    draft,
    errors: attempt.errors,
    change: (part: Partial<Draft>) => setDraft((current) => ({ ...current, ...part })),
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send(draft);
  };
  return (
    <form className={styles.form} noValidate onSubmit={submit}>
      <ErrorSummary errors={summarise(attempt.errors)} attempt={attempt.number} />
      <Essentials
        requesterName={form.requester.displayName}
        today={form.today}
        {...questionProps}
      />
      <OptionalQuestions {...questionProps} />
      {attempt.failure === null ? null : <FailureMessage error={attempt.failure} />}
      <div>
        <Button type="submit" appearance="primary" isLoading={sending}>
          Send request
        </Button>
      </div>
    </form>
  );
}
