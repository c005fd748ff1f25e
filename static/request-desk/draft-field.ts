import type { FieldProps } from '../form/form-field';
import type { DraftErrors } from './check-draft';
import type { Draft } from './draft';
import { questionWords, type Question } from './question';

/** What a part of the form needs to show and change its questions. */
export type DraftProps = {
  readonly draft: Draft;
  readonly errors: DraftErrors;
  readonly change: (part: Partial<Draft>) => void;
};

/** Everything but the control of a question. */
export function questionField(question: Question, errors: DraftErrors): FieldProps {
  const { label, helper, mandatory } = questionWords(question);
  return { id: question, label, helper, mandatory, error: errors[question] };
}
