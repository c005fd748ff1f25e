import Select from '@atlaskit/select';
import { useMemo, useState } from 'react';
import type { Control } from '../form/form-field';
import type { Asset } from './read-library';

type AssetOption = { readonly label: string; readonly value: string };

/** More are found by typing on; a list of thousands would make typing wait. */
const mostListed = 50;

const wordsOf = (text: string) => text.toLowerCase().split(/\s+/).filter(Boolean);

const optionOf = ({ id, title, type }: Asset): AssetOption => ({
  value: id,
  label: `${title} (${type}, ${id})`,
});

function listed(assets: readonly Asset[], typed: string): readonly AssetOption[] {
  const words = wordsOf(typed);
  return assets
    .map(optionOf)
    .filter(({ label }) => words.every((word) => label.toLowerCase().includes(word)))
    .slice(0, mostListed);
}

type AssetChoiceProps = {
  readonly control: Control;
  readonly assets: readonly Asset[];
  readonly isLoading: boolean;
  /** Id that is chosen already, whether the library knows it or not. */
  readonly value: string;
  readonly onChoose: (asset: Asset) => void;
  /** Takes the choice back; without it a choice can only be replaced. */
  readonly onClear?: () => void;
  /** `fixed` lets the list leave a dialog that would cut it off. */
  readonly menuPosition?: 'absolute' | 'fixed';
};

/** One asset of the library, found by words of its title, by its type or id. */
export function AssetChoice(props: AssetChoiceProps) {
  const { control, assets, isLoading, value, onChoose, onClear, menuPosition } = props;
  const [typed, setTyped] = useState('');
  const options = useMemo(() => listed(assets, typed), [assets, typed]);
  const chosen = assets.find(({ id }) => id === value);
  return (
    <Select<AssetOption>
      inputId={control.id}
      descriptionId={control.describedBy}
      isInvalid={control.isInvalid}
      isRequired={control.isRequired}
      isClearable={onClear !== undefined}
      isLoading={isLoading}
      menuPosition={menuPosition}
      options={options}
      filterOption={null}
      inputValue={typed}
      onInputChange={setTyped}
      value={
        value === '' ? null : chosen === undefined ? { label: value, value } : optionOf(chosen)
      }
      noOptionsMessage={() => (isLoading ? 'Reading the library…' : 'No asset found')}
      onChange={(option) => {
        const asset = assets.find(({ id }) => id === option?.value);
        if (asset !== undefined) onChoose(asset);
        else onClear?.();
      }}
    />
  );
}
