import Radio from '@atlaskit/radio/radio';
import { RemovableTag } from '@atlaskit/tag';
import { flushSync } from 'react-dom';
import { requestKinds } from '../../src/domain/request-fields';
import { FieldMessages } from '../form/form-field';
import { OptionGroup } from '../form/option-group';
import { questionField, type DraftProps } from './draft-field';
import styles from './request-form.module.css';
import { TextQuestion } from './text-question';

/** A new asset or a new version of one; of which one. */
export function RequestKind(form: DraftProps) {
  const { draft, errors, change } = form;
  return (
    <>
      <OptionGroup inRow {...questionField('requestKind', errors)}>
        {requestKinds.map((kind, index) => (
          <Radio
            key={kind}
            {...(index === 0 ? { id: 'requestKind' } : {})}
            name="requestKind"
            value={kind}
            label={kind}
            isChecked={draft.requestKind === kind}
            onChange={() => change({ requestKind: kind })}
          />
        ))}
      </OptionGroup>
      {draft.requestKind === 'Update existing' ? <UpdatedAsset {...form} /> : null}
    </>
  );
}

/** The asset to update: a chip when it was chosen among the matches, else its id. */
function UpdatedAsset(form: DraftProps) {
  const { draft, errors, change } = form;
  if (draft.updatesAssetTitle === '') return <TextQuestion question="updatesAsset" {...form} />;
  const { id, label, error } = questionField('updatesAsset', errors);
  const makeNew = () => {
    flushSync(() => change({ requestKind: 'New asset', updatesAsset: '', updatesAssetTitle: '' }));
    document.getElementById('requestKind')?.focus();
  };
  return (
    <div id={id} tabIndex={-1} className={styles.updated} role="group" aria-label={label}>
      <RemovableTag
        text={`${draft.updatesAssetTitle} (${draft.updatesAsset})`}
        removeButtonLabel="Ask for a new asset instead of updating"
        onAfterRemoveAction={makeNew}
      />
      <FieldMessages id={id} error={error} />
    </div>
  );
}
