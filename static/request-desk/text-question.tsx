import TextArea from '@atlaskit/textarea';
import Textfield from '@atlaskit/textfield';
import { FormField } from '../form/form-field';
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
  readonly type?: 'text' | 'date';
  readonly min?: string;
};

/** A question answered in one line, in a paragraph, or by a date. */
export function TextQuestion(props: TextQuestionProps) {
  const { question, lines = 'one', type = 'text', min, draft, errors, change } = props;
  return (
    <FormField {...questionField(question, errors)}>
      {({ id, describedBy, isInvalid, isRequired }) => {
        const shared = {
          id,
          name: id,
          value: draft[question],
          isInvalid,
          'aria-required': isRequired,
          'aria-describedby': describedBy,
        };
        return lines === 'many' ? (
          <TextArea
            {...shared}
            minimumRows={3}
            resize="vertical"
            onChange={(event) => change({ [question]: event.target.value })}
          />
        ) : (
          <Textfield
            {...shared}
            type={type}
            min={min}
            autoComplete="off"
            onChange={(event) => change({ [question]: event.currentTarget.value })}
          />
        );
      }}
    </FormField>
  );
}
