import { FormField } from '../form/form-field';
import { Paragraph } from '../form/paragraph';

type YourAnswerProps = {
  readonly value: string;
  readonly onChange: (text: string) => void;
};

/** What the person answers to a question about the request. */
export function YourAnswer({ value, onChange }: YourAnswerProps) {
  return (
    <FormField
      id="comment"
      label="Your answer"
      helper="Becomes a comment of yours on the request. Leave it empty when the fields below say it all."
    >
      {(control) => <Paragraph control={control} rows={3} value={value} onChange={onChange} />}
    </FormField>
  );
}
