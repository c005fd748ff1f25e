import Select from '@atlaskit/select';
import { useMemo, useState } from 'react';
import type { Control } from '../../form/form-field';
import type { Asset } from '../../library/read-library';

type AssetOption = { readonly label: string; readonly value: string };

/** More are found by typing on; a list of thousands would make typing wait. */
const mostListed = 50;

const wordsOf = (text: string) => text.toLowerCase().split(/\s+/).filter(Boolean);

function listed(assets: readonly Asset[], typed: string): readonly AssetOption[] {
  const words = wordsOf(typed);
  return assets
    .map(({ id, title, type }) => ({ value: id, label: `${title} (${type}, ${id})` }))
    .filter(({ label }) => words.every((word) => label.toLowerCase().includes(word)))
    .slice(0, mostListed);
}

type AssetChoiceProps = {
  readonly control: Control;
  readonly assets: readonly Asset[];
  readonly isLoading: boolean;
  /** Id that the request names already, whether the library knows it or not. */
  readonly value: string;
  readonly onChoose: (asset: Asset) => void;
};

/** One asset of the library, found by words of its title, by its type or id. */
export function AssetChoice({ control, assets, isLoading, value, onChoose }: AssetChoiceProps) {
  const [typed, setTyped] = useState('');
  const options = useMemo(() => listed(assets, typed), [assets, typed]);
  return (
    <Select<AssetOption>
      inputId={control.id}
      descriptionId={control.describedBy}
      isInvalid={control.isInvalid}
      isRequired={control.isRequired}
      isLoading={isLoading}
      options={options}
      filterOption={null}
      inputValue={typed}
      onInputChange={setTyped}
      value={value === '' ? null : { label: value, value }}
      noOptionsMessage={() => (isLoading ? 'Reading the library…' : 'No asset found')}
      onChange={(chosen) => {
        const asset = assets.find(({ id }) => id === chosen?.value);
        if (asset !== undefined) onChoose(asset);
      }}
    />
  );
}
