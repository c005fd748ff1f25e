import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useState, type FormEvent } from 'react';
import { FormField } from '../form/form-field';
import type { Stage } from './plan';
import styles from './setup.module.css';

type IdleStage = Exclude<Stage, 'running'>;

type RunFormProps = {
  readonly stage: IdleStage;
  readonly isBusy: boolean;
  /** Why the group was refused. */
  readonly groupError: string | undefined;
  readonly onRun: (requesterGroup: string | undefined) => void;
  readonly onCheck: () => void;
};

const verbs: Readonly<Record<IdleStage, string | null>> = {
  new: 'Set up',
  failed: 'Run again',
  drifted: 'Repair all',
  complete: null,
};

/** The button that makes what is not there, and before the first run the question who may ask. */
export function RunForm({ stage, isBusy, groupError, onRun, onCheck }: RunFormProps) {
  const [group, setGroup] = useState('');
  const verb = verbs[stage];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onRun(group.trim() === '' ? undefined : group.trim());
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      {stage === 'new' ? (
        <FormField
          id="requester-group"
          label="Who may file requests"
          error={groupError}
          helper="A Jira group, for example sales. Leave it empty for everybody on the site."
        >
          {(control) => (
            <div>
              <Textfield
                id={control.id}
                aria-describedby={control.describedBy}
                isInvalid={control.isInvalid}
                value={group}
                onChange={(event) => setGroup(event.currentTarget.value)}
              />
            </div>
          )}
        </FormField>
      ) : null}
      <div className={styles.buttons}>
        {verb === null ? null : (
          <Button type="submit" appearance="primary" isLoading={isBusy}>
            {verb}
          </Button>
        )}
        {stage === 'new' ? null : (
          <Button onClick={onCheck} isDisabled={isBusy}>
            Check again
          </Button>
        )}
      </div>
    </form>
  );
}
