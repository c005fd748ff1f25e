import Textfield from '@atlaskit/textfield';
import { answerField } from '../../src/domain/intake/brief-rule';
import {
  questionsFor,
  type AskedQuestion,
  type Questionnaire,
} from '../../src/domain/intake/preset';
import { ChoiceSelect } from '../form/choice';
import { FormField, type Control } from '../form/form-field';
import { Paragraph } from '../form/paragraph';
import type { DraftProps } from './draft-field';
import styles from './request-form.module.css';

type AnswerProps = {
  readonly question: AskedQuestion;
  readonly control: Control;
  readonly value: string;
  readonly onChange: (answer: string) => void;
};

function Answer({ question, control, value, onChange }: AnswerProps) {
  switch (question.kind) {
    case 'select':
      return (
        <ChoiceSelect
          control={control}
          choices={question.options}
          value={question.options.find((option) => option === value) ?? null}
          onChange={(chosen) => onChange(chosen ?? '')}
        />
      );
    case 'paragraph':
      return <Paragraph control={control} rows={3} value={value} onChange={onChange} />;
    case 'text':
    case 'number':
      return (
        <Textfield
          id={control.id}
          name={control.id}
          inputMode={question.kind === 'number' ? 'decimal' : 'text'}
          autoComplete="off"
          aria-describedby={control.describedBy}
          aria-required={control.isRequired}
          isInvalid={control.isInvalid}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    default:
      return question.kind satisfies never;
  }
}

type FurtherQuestionsProps = DraftProps & { readonly questionnaire: Questionnaire };

/**
 * What the chosen asset type asks beyond the questions of every request. Answers to the questions of
 * another type stay in the draft, so that changing the type back brings them back.
 */
export function FurtherQuestions({ questionnaire, draft, errors, change }: FurtherQuestionsProps) {
  const asked = questionsFor(questionnaire, draft.assetType ?? undefined);
  if (asked.length === 0) return null;
  return (
    <div className={styles.further} role="group" aria-label={`About the ${draft.assetType ?? ''}`}>
      {asked.map((question) => {
        const field = answerField(question.key);
        const { name, hint, mandatory, key } = question;
        return (
          <FormField
            key={key}
            id={field}
            label={name}
            helper={hint === '' ? undefined : hint}
            mandatory={mandatory}
            error={errors[field]}
          >
            {(control) => (
              <Answer
                question={question}
                control={control}
                value={draft.answers[key] ?? ''}
                onChange={(answer) => change({ answers: { ...draft.answers, [key]: answer } })}
              />
            )}
          </FormField>
        );
      })}
    </div>
  );
}
