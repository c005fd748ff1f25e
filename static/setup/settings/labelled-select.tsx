import Select from '@atlaskit/select';
import type { Control } from '../../form/form-field';

export type LabelledOption<Value extends string> = {
  readonly label: string;
  readonly value: Value;
};

type LabelledSelectProps<Value extends string> = {
  readonly control: Control;
  readonly options: readonly LabelledOption<Value>[];
  /** Nothing for a list that only adds. */
  readonly value: Value | null;
  readonly noOptions?: string;
  readonly isDisabled?: boolean;
  readonly onChange: (value: Value) => void;
};

/** One of a list whose words differ from its values. Typing searches the words. */
export function LabelledSelect<Value extends string>(props: LabelledSelectProps<Value>) {
  const { control, options, value, noOptions, isDisabled, onChange } = props;
  return (
    <Select<LabelledOption<Value>>
      inputId={control.id}
      descriptionId={control.describedBy}
      isInvalid={control.isInvalid}
      isRequired={control.isRequired}
      isDisabled={isDisabled}
      options={options}
      value={options.find((option) => option.value === value) ?? null}
      noOptionsMessage={() => noOptions ?? 'Nothing found'}
      onChange={(chosen) => {
        if (chosen !== null) onChange(chosen.value);
      }}
    />
  );
}
