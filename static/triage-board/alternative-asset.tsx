import { FormField } from '../form/form-field';
import { AssetChoice } from '../library/asset-choice';
import { useLibrary } from '../library/use-library';

type AlternativeAssetProps = {
  /** Asset id, or nothing. */
  readonly value: string;
  readonly onChange: (assetId: string) => void;
  readonly error: string | undefined;
};

/** An asset of the library to use instead. Not asked where the person cannot read the library. */
export function AlternativeAsset({ value, onChange, error }: AlternativeAssetProps) {
  const library = useLibrary();
  if (library.state === 'closed') return null;
  return (
    <FormField
      id="alternativeAssetId"
      label="Asset to use instead"
      helper="The requester gets a link to it."
      error={error}
    >
      {(control) => (
        <AssetChoice
          control={control}
          assets={library.state === 'ready' ? library.assets : []}
          isLoading={library.state === 'loading'}
          value={value}
          onChoose={({ id }) => onChange(id)}
          onClear={() => onChange('')}
          menuPosition="fixed"
        />
      )}
    </FormField>
  );
}
