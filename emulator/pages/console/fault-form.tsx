import Button from '@atlaskit/button/new';
import Select from '@atlaskit/select';
import Textfield from '@atlaskit/textfield';
import { useState } from 'react';
import { LabelledField } from '../jira/fields/labelled-field';
import type { Fault } from './console-data';
import { EFFECT_CHOICES, faultOf, KIND_CHOICES, type FaultChoice } from './fault-effect';
import styles from './console.module.css';

interface PickProps {
  readonly label: string;
  readonly options: readonly FaultChoice[];
  readonly value: FaultChoice | undefined;
  readonly onPick: (choice: FaultChoice) => void;
}

function Pick({ label, options, value, onPick }: PickProps) {
  return (
    <LabelledField label={label} required={false}>
      {({ id }) => (
        <Select<FaultChoice>
          inputId={id}
          options={options}
          value={value ?? null}
          menuPosition="fixed"
          onChange={(choice) => {
            if (choice !== null) onPick(choice);
          }}
        />
      )}
    </LabelledField>
  );
}

/** Puts a fault together: which calls, what happens to them, how many times. */
export function FaultForm({ onAdd }: { readonly onAdd: (fault: Fault) => void }) {
  const [kind, setKind] = useState(KIND_CHOICES[0]);
  const [path, setPath] = useState('');
  const [effect, setEffect] = useState(EFFECT_CHOICES[0]);
  const [times, setTimes] = useState('1');
  return (
    <form
      className={styles['faultForm']}
      onSubmit={(event) => {
        event.preventDefault();
        onAdd(faultOf(kind?.value ?? '', path, effect?.value ?? '', Number(times)));
      }}
    >
      <Pick label="Calls of" options={KIND_CHOICES} value={kind} onPick={setKind} />
      <LabelledField label="Path contains" required={false}>
        {({ id }) => (
          <Textfield
            id={id}
            value={path}
            placeholder="Any path"
            onChange={(event) => {
              setPath(event.currentTarget.value);
            }}
          />
        )}
      </LabelledField>
      <Pick label="What happens" options={EFFECT_CHOICES} value={effect} onPick={setEffect} />
      <LabelledField label="How many times" required>
        {({ id }) => (
          <Textfield
            id={id}
            type="number"
            min={1}
            isRequired
            value={times}
            onChange={(event) => {
              setTimes(event.currentTarget.value);
            }}
          />
        )}
      </LabelledField>
      <div>
        <Button type="submit" appearance="primary">
          Add fault
        </Button>
      </div>
    </form>
  );
}
