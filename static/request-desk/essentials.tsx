import { Label } from '@atlaskit/form';
import type { CallValue } from '../../src/contract/calls';
import { assetTypes, requesterRoles } from '../../src/domain/request-fields';
import { ChoiceSelect } from '../form/choice';
import { FormField } from '../form/form-field';
import { Deadline } from './deadline/deadline';
import type { End } from './end-page';
import { questionField, type DraftProps } from './draft-field';
import { FurtherQuestions } from './further-questions';
import { OpportunityPicker } from './opportunity/opportunity-picker';
import { RequestKind } from './request-kind';
import styles from './request-form.module.css';
import { Spared } from './spared';
import { TextQuestion } from './text-question';

type EssentialsProps = DraftProps & {
  readonly form: CallValue<'getRequestForm'>;
  readonly onEnd: (end: End) => void;
  /** Opens the form on a request of the person that lacks answers. */
  readonly onComplete: (issueKey: string) => void;
};

/** Who asks, and the questions that the procedure makes mandatory. */
export function Essentials({ form, onEnd, onComplete, ...answering }: EssentialsProps) {
  const { draft, change } = answering;
  return (
    <div className={styles.questions}>
      <Requester name={form.requester.displayName} {...answering} />
      <TextQuestion question="summary" {...answering} />
      <TextQuestion question="purpose" lines="many" {...answering} />
      {form.purpose.kind === 'completing' ? null : (
        <Spared onEnd={onEnd} onComplete={onComplete} {...answering} />
      )}
      <AssetTypeQuestion {...answering} />
      <FurtherQuestions questionnaire={form} {...answering} />
      <RequestKind {...answering} />
      <Deadline
        today={form.today}
        calendar={form.calendar}
        durations={form.durations}
        assetType={draft.assetType}
        value={draft.neededBy}
        onChange={(neededBy) => change({ neededBy })}
        evidence={draft.deadlineEvidence}
        onEvidence={(deadlineEvidence) => change({ deadlineEvidence })}
        errors={answering.errors}
      />
      <TextQuestion question="specialNotes" lines="many" {...answering} />
      <FormField {...questionField('opportunity', answering.errors)}>
        {(control) => (
          <OpportunityPicker
            control={control}
            value={draft.opportunity}
            onChange={(opportunity) => change({ opportunity })}
            error={answering.errors.opportunity}
          />
        )}
      </FormField>
    </div>
  );
}

function Requester({ name, draft, errors, change }: DraftProps & { readonly name: string }) {
  return (
    <div className={styles.pair}>
      <div className={styles.requester}>
        <Label htmlFor="requester">Requester</Label>
        <output id="requester">{name}</output>
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
  );
}

function AssetTypeQuestion({ draft, errors, change }: DraftProps) {
  return (
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
  );
}
