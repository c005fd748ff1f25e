import Button from '@atlaskit/button/new';
import DropdownMenu, {
  DropdownItemCheckbox,
  DropdownItemCheckboxGroup,
} from '@atlaskit/dropdown-menu';
import CustomizeIcon from '@atlaskit/icon/core/customize';
import type { Field } from '../api/field';
import { possibleColumns } from './columns';
import styles from './issues.module.css';

export interface ColumnMenuProps {
  readonly fields: readonly Field[];
  readonly chosen: readonly string[];
  readonly onChoose: (ids: readonly string[]) => void;
}

/** Chooses the columns of the list. The summary always stays. */
export function ColumnMenu({ fields, chosen, onChoose }: ColumnMenuProps) {
  const possible = possibleColumns(fields);
  const toggle = (id: string): void => {
    const wanted = new Set(chosen);
    if (!wanted.delete(id)) wanted.add(id);
    onChoose(possible.filter((field) => wanted.has(field.id)).map((field) => field.id));
  };
  return (
    <DropdownMenu<HTMLButtonElement>
      placement="bottom-end"
      trigger={({ triggerRef, ...props }) => (
        <Button {...props} ref={triggerRef} iconBefore={CustomizeIcon}>
          Columns
        </Button>
      )}
    >
      <div className={styles['columns']}>
        <DropdownItemCheckboxGroup id="columns" title="Columns">
          {possible.map(({ id, name }) => (
            <DropdownItemCheckbox
              key={id}
              id={`column-${id}`}
              isSelected={chosen.includes(id)}
              isDisabled={id === 'summary'}
              onClick={() => {
                toggle(id);
              }}
            >
              {name}
            </DropdownItemCheckbox>
          ))}
        </DropdownItemCheckboxGroup>
      </div>
    </DropdownMenu>
  );
}
