import { IconButton } from '@atlaskit/button/new';
import CrossIcon from '@atlaskit/icon/core/cross';
import { Text } from '@atlaskit/primitives/compiled';
import Textfield from '@atlaskit/textfield';
import { useState, type KeyboardEvent } from 'react';
import { listOf } from '../../../src/domain/sentence';
import type { Control } from '../../form/form-field';
import { listAfter } from './list-keys';
import styles from './opportunity-picker.module.css';
import { OpportunityOptions, optionId } from './opportunity-options';
import { OpportunityPreview } from './opportunity-preview';
import { severalKeys } from './opportunity-words';
import { SearchNote } from './search-note';
import { useOpportunitySearch, type FoundOpportunity } from './use-opportunity-search';

type OpportunityPickerProps = {
  readonly control: Control;
  /** What the request will say: the reference of a deal, or whatever was typed. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What the field itself says already, so that it is not said twice. */
  readonly error?: string | undefined;
};

const closed = { isOpen: false, active: -1 };

/**
 * Finds the deal of a request by name, key or pasted link and shows what it would earn. The text itself is
 * the answer, so that it works without any CRM and while the search does not.
 */
export function OpportunityPicker({ control, value, onChange, error }: OpportunityPickerProps) {
  const several = severalKeys(value);
  const searched = several.length === 0 ? value : '';
  const { search, awaitPause, settle, again } = useOpportunitySearch(searched, onChange);
  const [list, setList] = useState(closed);
  const { named } = search;
  const options = searched === '' || named !== undefined ? [] : search.opportunities;
  const isOpen = list.isOpen && options.length > 0;
  const listId = `${control.id}-deals`;

  const type = (text: string, isPasted: boolean) => {
    if (!isPasted) awaitPause();
    setList({ isOpen: true, active: -1 });
    onChange(text);
  };

  const choose = (opportunity: FoundOpportunity) => {
    setList(closed);
    settle(opportunity);
  };

  const clear = () => {
    onChange('');
    document.getElementById(control.id)?.focus();
  };

  const lead = (event: KeyboardEvent) => {
    const at = isOpen && event.key === 'Enter' ? options[list.active] : undefined;
    const next = listAfter(event.key, { isOpen, active: list.active }, options.length);
    if (at !== undefined) choose(at);
    else if (next !== undefined) setList(next);
    else return;
    event.preventDefault();
  };

  return (
    <div className={styles.picker}>
      <Textfield
        id={control.id}
        name={control.id}
        role="combobox"
        autoComplete="off"
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={isOpen ? listId : undefined}
        aria-activedescendant={
          isOpen && list.active >= 0 ? optionId(listId, list.active) : undefined
        }
        aria-describedby={control.describedBy}
        isInvalid={control.isInvalid || named?.refusal !== undefined}
        value={value}
        onChange={({ nativeEvent, currentTarget }) =>
          type(currentTarget.value, isPaste(nativeEvent))
        }
        onKeyDown={lead}
        onBlur={() => setList(closed)}
        elemAfterInput={value === '' ? undefined : <Clear onClear={clear} />}
      />
      {isOpen ? (
        <OpportunityOptions
          id={listId}
          opportunities={options}
          active={list.active}
          onChoose={choose}
        />
      ) : null}
      <div role="status" className={styles.status}>
        <SearchNote search={search} isOpen={isOpen} onAgain={again} />
        {named === undefined ? null : <OpportunityPreview opportunity={named} told={error} />}
        {several.length === 0 ? null : <Text>Names the deals {listOf(several)}.</Text>}
      </div>
    </div>
  );
}

function Clear({ onClear }: { readonly onClear: () => void }) {
  return (
    <IconButton
      appearance="subtle"
      spacing="compact"
      icon={CrossIcon}
      label="Clear the opportunity"
      onClick={onClear}
    />
  );
}

function isPaste(event: Event): boolean {
  return event instanceof InputEvent && event.inputType === 'insertFromPaste';
}
