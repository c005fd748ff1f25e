import TextArea from '@atlaskit/textarea';
import type { Control } from './form-field';

type ParagraphProps = {
  readonly control: Control;
  readonly rows: number;
  readonly value: string;
  readonly onChange: (text: string) => void;
};

/** Text of several lines. Atlaskit's text area paints an error without telling assistive technology. */
export function Paragraph({ control, rows, value, onChange }: ParagraphProps) {
  return (
    <TextArea
      id={control.id}
      name={control.id}
      aria-describedby={control.describedBy}
      aria-invalid={control.isInvalid}
      aria-required={control.isRequired}
      isInvalid={control.isInvalid}
      minimumRows={rows}
      resize="vertical"
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
