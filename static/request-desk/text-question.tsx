import Textfield from '@atlaskit/textfield';
import { FormField } from '../form/form-field';
import { Paragraph } from '../form/paragraph';
import { questionField, type DraftProps } from './draft-field';
import type { Draft } from './draft';
import type { Question } from './question';

/** Questions that are answered in free text. */
type TextKey = {
  [Key in Question]: Draft[Key] extends string ? (string extends Draft[Key] ? Key : never) : never;
}[Question];

type TextQuestionProps = DraftProps & {
  readonly question: TextKey;
  readonly lines?: 'one' | 'many';
};

/** A question answered in one line or in a paragraph. */
export function TextQuestion(props: TextQuestionProps) {
  const { question, lines = 'one', draft, errors, change } = props;
  const answer = (text: string) => change({ [question]: text });
  return (
    <FormField {...questionField(question, errors)}>
      {(control) =>
        lines === 'many' ? (
          <Paragraph control={control} rows={3} value={draft[question]} onChange={answer} />
        ) : (
          <Textfield
            id={control.id}
            name={control.id}
            autoComplete="off"
            aria-describedby={control.describedBy}
            aria-required={control.isRequired}
            isInvalid={control.isInvalid}
            value={draft[question]}
            onChange={(event) => answer(event.currentTarget.value)}
          />
        )
      }
    </FormField>
  );
}
