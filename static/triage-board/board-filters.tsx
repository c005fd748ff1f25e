import Button from '@atlaskit/button/new';
import DropdownMenu, {
  DropdownItemCheckbox,
  DropdownItemCheckboxGroup,
  DropdownItemRadio,
  DropdownItemRadioGroup,
} from '@atlaskit/dropdown-menu';
import { useMemo } from 'react';
import type { BoardSelection } from '../../src/contract/board-view';
import type { RankedRow } from './board';
import styles from './board-filters.module.css';
import { bandWords } from './deal-band';
import { choiceColumns, choiceOf, wholeBoard, type ChoiceColumn } from './selection';

type BoardFiltersProps = {
  readonly ranked: readonly RankedRow[];
  readonly selection: BoardSelection;
  readonly onSelect: (selection: BoardSelection) => void;
};

const labels: Readonly<Record<ChoiceColumn, string>> = {
  status: 'State',
  assetType: 'Type',
  owningTeam: 'Team',
  dealBand: 'Deal',
  effort: 'Effort',
};

const spans = [
  { days: 0, label: 'Today or late' },
  { days: 5, label: '5 business days' },
  { days: 10, label: '10 business days' },
  { days: 20, label: '20 business days' },
] as const;

function valueWords(column: ChoiceColumn, value: string): string {
  if (value === '') return 'Not set';
  return column === 'dealBand' ? bandWords(value) : value;
}

/** Leaves out what the person does not want to see. */
export function BoardFilters({ ranked, selection, onSelect }: BoardFiltersProps) {
  const isWhole =
    selection.neededWithin === null && choiceColumns.every((by) => selection[by].length === 0);
  return (
    <div role="group" aria-label="Filters" className={styles.filters}>
      {choiceColumns.map((column) => (
        <ColumnFilter
          key={column}
          column={column}
          ranked={ranked}
          selection={selection}
          onSelect={onSelect}
        />
      ))}
      <NeededWithin selection={selection} onSelect={onSelect} />
      {isWhole ? null : (
        <Button
          spacing="compact"
          appearance="subtle"
          onClick={() => {
            const { search, sort } = selection;
            onSelect({ ...wholeBoard, search, sort });
          }}
        >
          Clear filters
        </Button>
      )}
    </div>
  );
}

type ColumnFilterProps = BoardFiltersProps & { readonly column: ChoiceColumn };

function ColumnFilter({ column, ranked, selection, onSelect }: ColumnFilterProps) {
  const chosen = selection[column];
  const counts = useMemo(() => countsOf(ranked, column), [ranked, column]);
  const values = [...new Set([...counts.keys(), ...chosen])].sort();
  const label = labels[column];
  const toggle = (value: string) =>
    onSelect({
      ...selection,
      [column]: chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value],
    });
  return (
    <DropdownMenu
      trigger={chosen.length === 0 ? label : `${label}: ${chosen.length}`}
      spacing="compact"
    >
      <DropdownItemCheckboxGroup id={`filter-${column}`} title={label}>
        {values.map((value) => (
          <DropdownItemCheckbox
            key={value}
            id={`filter-${column}-${value}`}
            isSelected={chosen.includes(value)}
            onClick={() => toggle(value)}
          >
            {`${valueWords(column, value)} (${counts.get(value) ?? 0})`}
          </DropdownItemCheckbox>
        ))}
      </DropdownItemCheckboxGroup>
    </DropdownMenu>
  );
}

function countsOf(ranked: readonly RankedRow[], column: ChoiceColumn): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { request } of ranked) {
    const value = choiceOf(request, column);
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

function NeededWithin({ selection, onSelect }: Omit<BoardFiltersProps, 'ranked'>) {
  const { neededWithin } = selection;
  const chosen = spans.find(({ days }) => days === neededWithin);
  const choose = (days: number | null) => onSelect({ ...selection, neededWithin: days });
  return (
    <DropdownMenu
      trigger={chosen === undefined ? 'Needed within' : `Needed within: ${chosen.label}`}
      spacing="compact"
    >
      <DropdownItemRadioGroup id="filter-needed" title="Needed within">
        <DropdownItemRadio
          id="needed-any"
          isSelected={neededWithin === null}
          onClick={() => choose(null)}
        >
          Any time
        </DropdownItemRadio>
        {spans.map(({ days, label }) => (
          <DropdownItemRadio
            key={days}
            id={`needed-${days}`}
            isSelected={neededWithin === days}
            onClick={() => choose(days)}
          >
            {label}
          </DropdownItemRadio>
        ))}
      </DropdownItemRadioGroup>
    </DropdownMenu>
  );
}
