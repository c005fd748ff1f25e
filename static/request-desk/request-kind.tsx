import Radio from '@atlaskit/radio/radio';
import { requestKinds } from '../../src/domain/request-fields';
import { OptionGroup } from '../form/option-group';
import { questionField, type DraftProps } from './draft-field';
import { UpdatedAsset } from './updated-asset/updated-asset';

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
