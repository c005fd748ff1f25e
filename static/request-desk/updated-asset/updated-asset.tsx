import Button from '@atlaskit/button/new';
import { RequiredAsterisk } from '@atlaskit/form';
import { Text } from '@atlaskit/primitives/compiled';
import { flushSync } from 'react-dom';
import { FieldMessages, FormField } from '../../form/form-field';
import { AssetChoice } from '../../library/asset-choice';
import type { Asset } from '../../library/read-library';
import { useLibrary } from '../../library/use-library';
import { SiteLink } from '../../page/site-link';
import { questionField, type DraftProps } from '../draft-field';
import { TextQuestion } from '../text-question';
import { updateOf } from './update-of';
import styles from './updated-asset.module.css';

/** The asset to update, chosen from the library; its id where the library cannot be read. */
export function UpdatedAsset(form: DraftProps) {
  const { draft, errors, change } = form;
  const library = useLibrary();
  const assets = library.state === 'ready' ? library.assets : [];
  const named = assets.find(({ id }) => id === draft.updatesAsset.trim());
  const title = named?.title ?? draft.updatesAssetTitle;
  if (title !== '') return <ChosenAsset title={title} path={named?.pagePath} {...form} />;
  if (library.state === 'closed') return <TextQuestion question="updatesAsset" {...form} />;
  const choose = (asset: Asset) => {
    flushSync(() => change(updateOf(asset, draft)));
    focusQuestion();
  };
  const field = questionField('updatesAsset', errors);
  return (
    <FormField {...field} helper="Search the library by title.">
      {(control) => (
        <AssetChoice
          control={control}
          assets={assets}
          isLoading={library.state === 'loading'}
          value={draft.updatesAsset}
          onChoose={choose}
        />
      )}
    </FormField>
  );
}

function focusQuestion(): void {
  document.getElementById('updatesAsset')?.focus();
}

type ChosenAssetProps = DraftProps & {
  readonly title: string;
  /** Nothing while the library is not read. */
  readonly path: string | undefined;
};

function ChosenAsset({ title, path, draft, errors, change }: ChosenAssetProps) {
  const { id, label, error } = questionField('updatesAsset', errors);
  const chooseAnother = () => {
    flushSync(() => change({ updatesAsset: '', updatesAssetTitle: '' }));
    focusQuestion();
  };
  return (
    <div id={id} tabIndex={-1} className={styles.chosen} role="group" aria-label={label}>
      <Text size="small" weight="semibold" color="color.text.subtle">
        {label}
        <RequiredAsterisk />
      </Text>
      <div className={styles.name}>
        {path === undefined ? (
          <Text>{title}</Text>
        ) : (
          <SiteLink path={path} opens="new-tab">
            {title}
          </SiteLink>
        )}
        <Text color="color.text.subtle">{draft.updatesAsset}</Text>
        <Button spacing="compact" onClick={chooseAnother}>
          Choose another
        </Button>
      </div>
      <FieldMessages id={id} error={error} />
    </div>
  );
}
