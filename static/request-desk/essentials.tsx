import { Label } from '@atlaskit/form';
import { assetTypes, requesterRoles } from '../../src/domain/request-fields';
import { ChoiceSelect } from '../form/choice';
import { FormField } from '../form/form-field';
import { questionField, type DraftProps } from './draft-field';
import styles from './request-form.module.css';
import { TextQuestion } from './text-question';

type EssentialsProps = DraftProps & {
  readonly requesterName: string;
  /** First date that may be chosen. */
  readonly today: string;
};

/** Who asks, and the questions that the procedure makes mandatory. */
export function Essentials({ requesterName, today, ...form }: EssentialsProps) {
  const { draft, errors, change } = form;
  return (
    <div className={styles.questions}>
      <div className={styles.pair}>
        <div className={styles.requester}>
          <Label htmlFor="requester">Requester</Label>
          <output id="requester">{requesterName}</output>
        </div>
        <FormField {...questionField('requesterRole', errors)}>
          {(control) => (
            <ChoiceSelect
              control={control}
              choices={requesterRoles}
              value={draft.requesterRole}
              onChange={(requesterRole) => change({ requesterRole })}
            />
          )}
        </FormField>
      </div>
      <TextQuestion question="summary" {...form} />
      <div className={styles.pair}>
        <FormField {...questionField('assetType', errors)}>
          {(control) => (
            <ChoiceSelect
              control={control}
              choices={assetTypes}
              value={draft.assetType}
              onChange={(assetType) => change({ assetType })}
            />
          )}
        </FormField>
        <TextQuestion question="neededBy" type="date" min={today} {...form} />
      </div>
      <TextQuestion question="purpose" lines="many" {...form} />
      <TextQuestion question="specialNotes" lines="many" {...form} />
    </div>
  );
}
