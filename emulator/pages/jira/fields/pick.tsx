import Select from '@atlaskit/select';
import type { Choice } from './draft';
import { LabelledField } from './labelled-field';

export interface PickProps {
  readonly label: string;
  readonly help?: string;
  readonly locked?: boolean;
  readonly options: readonly Choice[];
  readonly value: Choice | undefined;
  readonly onPick: (value: string) => void;
}

/** A mandatory choice of one thing. */
export function Pick({ label, help, locked, options, value, onPick }: PickProps) {
  return (
    <LabelledField label={label} required help={help}>
      {({ id, describedBy }) => (
        <Select<Choice>
          inputId={id}
          descriptionId={describedBy}
          isDisabled={locked ?? false}
          options={options}
          value={value ?? null}
          menuPosition="fixed"
          onChange={(choice) => {
            if (choice !== null) onPick(choice.value);
          }}
        />
      )}
    </LabelledField>
  );
}
