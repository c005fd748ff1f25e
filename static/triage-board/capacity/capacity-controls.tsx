import type { CapacityView } from '../../../src/domain/triage/capacity';
import { ChoiceSelect } from '../../form/choice';
import { FormField } from '../../form/form-field';
import { reserveChoices, teamChoices, weekChoices } from './capacity-choice';
import styles from './capacity.module.css';

type CapacityControlsProps = {
  readonly view: CapacityView;
  readonly onChange: (view: CapacityView) => void;
};

/** Which team, how far ahead, and what stays free of deals. */
export function CapacityControls({ view, onChange }: CapacityControlsProps) {
  return (
    <div className={styles.controls}>
      <Choice
        id="capacity-team"
        label="Team"
        choices={teamChoices}
        value={view.team}
        onChange={(team) => onChange({ ...view, team })}
      />
      <Choice
        id="capacity-weeks"
        label="Look ahead"
        choices={weekChoices}
        value={view.weeks}
        onChange={(weeks) => onChange({ ...view, weeks })}
      />
      <Choice
        id="capacity-reserve"
        label="Kept for work without a deal"
        choices={reserveChoices}
        value={view.reserve}
        onChange={(reserve) => onChange({ ...view, reserve })}
      />
    </div>
  );
}

type ChoiceProps<Value> = {
  readonly id: string;
  readonly label: string;
  readonly choices: readonly { readonly label: string; readonly value: Value }[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
};

function Choice<Value>({ id, label, choices, value, onChange }: ChoiceProps<Value>) {
  return (
    <FormField id={id} label={label}>
      {(control) => (
        <ChoiceSelect
          control={{ ...control, isRequired: true }}
          choices={choices.map((choice) => choice.label)}
          value={choices.find((choice) => choice.value === value)?.label ?? null}
          onChange={(chosen) => {
            const found = choices.find((choice) => choice.label === chosen);
            if (found !== undefined) onChange(found.value);
          }}
        />
      )}
    </FormField>
  );
}
