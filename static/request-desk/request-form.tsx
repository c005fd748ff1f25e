import Button from '@atlaskit/button/new';
import { Text } from '@atlaskit/primitives/compiled';
import { useMemo, type FormEvent } from 'react';
import type { CallValue } from '../../src/contract/calls';
import { ErrorSummary, type FieldError } from '../form/error-summary';
import type { DraftErrors } from './check-draft';
import { beginDraft } from './draft';
import { DraftNote } from './draft-note';
import type { End } from './end-page';
import { Essentials } from './essentials';
import { OptionalQuestions } from './optional-questions';
import { shownFields, type ShownField } from './question';
import styles from './request-form.module.css';
import { isAsked, sendWords } from './asked';
import { SendFailure } from './send-failure';
import { useKeptDraft } from './use-kept-draft';
import { useSendKeys } from './use-send-keys';
import { useSubmission } from './use-submission';
import { YourAnswer } from './your-answer';

type RequestFormProps = {
  readonly form: CallValue<'getRequestForm'>;
  /** Where the browser keeps the draft. */
  readonly place: string;
  /** Answers that the form begins with, by name. */
  readonly known: Readonly<Record<string, unknown>>;
  readonly onEnd: (end: End) => void;
  readonly onComplete: (issueKey: string) => void;
};

function summarise(fields: readonly ShownField[], errors: DraftErrors): readonly FieldError[] {
  return fields.flatMap((field) => {
    const message = errors[field.id];
    return message === undefined ? [] : [{ ...field, message }];
  });
}

/** The form. What was typed stays until a request was made of it. */
export function RequestForm({ form, place, known, onEnd, onComplete }: RequestFormProps) {
  const begin = useMemo(() => beginDraft(form.requester.role, known), [form, known]);
  const kept = useKeptDraft(place, begin);
  const isNew = form.purpose.kind !== 'completing';
  const end = (reached: End) => {
    kept.forget();
    onEnd(reached);
  };
  const { attempt, sending, send, sendApart } = useSubmission(form, kept, (submitted) =>
    end({ kind: isNew ? 'sent' : 'completed', submitted }),
  );
  const { draft, change } = kept;
  const element = useSendKeys();
  const answering = { draft, change, errors: attempt.errors };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send();
  };
  return (
    <form ref={element} className={styles.form} noValidate onSubmit={submit}>
      <DraftNote kept={kept} isFromMessage={form.purpose.kind === 'draft'} />
      <ErrorSummary
        errors={summarise(shownFields(form, draft.assetType), attempt.errors)}
        attempt={attempt.number}
      />
      {form.purpose.kind === 'completing' && isAsked(form.purpose) ? (
        <YourAnswer value={draft.comment} onChange={(comment) => change({ comment })} />
      ) : null}
      <Essentials form={form} onEnd={end} onComplete={onComplete} {...answering} />
      <OptionalQuestions {...answering} />
      {attempt.failure === null ? null : (
        <SendFailure
          key={attempt.number}
          error={attempt.failure}
          onSendApart={() => void sendApart()}
        />
      )}
      <div className={styles.send}>
        <Button type="submit" appearance="primary" isLoading={sending}>
          {sendWords(form.purpose)}
        </Button>
        <Text size="small" color="color.text.subtle">
          Ctrl+Enter sends, too.
        </Text>
      </div>
    </form>
  );
}
