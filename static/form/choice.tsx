import Select from '@atlaskit/select';
import type { Control } from './form-field';

type Option<Choice extends string> = { readonly label: string; readonly value: Choice };

const option = <Choice extends string>(choice: Choice): Option<Choice> => ({
  label: choice,
  value: choice,
});

type ChoiceSelectProps<Choice extends string> = {
  readonly control: Control;
  readonly choices: readonly Choice[];
  readonly value: Choice | null;
  readonly onChange: (choice: Choice | null) => void;
  /** `fixed` lets the list of choices leave a dialog that would cut it off. */
  readonly menuPosition?: 'absolute' | 'fixed';
};

/** One of several words. A choice of an optional question can be cleared again. */
export function ChoiceSelect<Choice extends string>(props: ChoiceSelectProps<Choice>) {
  const { control, choices, value, onChange, menuPosition } = props;
  return (
    <Select<Option<Choice>>
      inputId={control.id}
      descriptionId={control.describedBy}
      isInvalid={control.isInvalid}
      isRequired={control.isRequired}
      isClearable={!control.isRequired}
      options={choices.map(option)}
      value={value === null ? null : option(value)}
      onChange={(chosen) => onChange(chosen?.value ?? null)}
      menuPosition={menuPosition}
    />
  );
}

type ChoicesSelectProps<Choice extends string> = {
  readonly control: Control;
  readonly choices: readonly Choice[];
  readonly value: readonly Choice[];
  readonly onChange: (choices: readonly Choice[]) => void;
};

/** Any number of several words. */
export function ChoicesSelect<Choice extends string>(props: ChoicesSelectProps<Choice>) {
  const { control, choices, value, onChange } = props;
  return (
    <Select<Option<Choice>, true>
      isMulti
      inputId={control.id}
      descriptionId={control.describedBy}
      isInvalid={control.isInvalid}
      isRequired={control.isRequired}
      closeMenuOnSelect={false}
      options={choices.map(option)}
      value={value.map(option)}
      onChange={(chosen) => onChange(chosen.map((one) => one.value))}
    />
  );
}
