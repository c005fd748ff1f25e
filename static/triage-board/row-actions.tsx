import DropdownMenu, { DropdownItem, DropdownItemGroup } from '@atlaskit/dropdown-menu';
import ShowMoreIcon from '@atlaskit/icon/core/show-more-horizontal';
import { useState, type ComponentPropsWithoutRef, type Ref } from 'react';
import type { RankedRow } from './board';
import { decisionsIn, decisionWords } from './decision';
import type { RowAction } from './row-action';
import styles from './row-actions.module.css';

type RowActionsProps = {
  readonly ranked: RankedRow;
  readonly isBusy: boolean;
  /** Of many rows only one is in the order of the Tab key. */
  readonly tabIndex: 0 | -1;
  readonly onAction: (action: RowAction) => void;
};

const actionsId = (issueId: string) => `actions-${issueId}`;

/** The button that opens the menu of a request, while the request is shown. */
export function actionsButton(issueId: string): HTMLElement | null {
  return document.getElementById(actionsId(issueId));
}

type TriggerProps = ComponentPropsWithoutRef<'button'> & {
  readonly ranked: RankedRow;
  readonly buttonRef?: Ref<HTMLButtonElement>;
};

function Trigger({ ranked: { request }, buttonRef, ...button }: TriggerProps) {
  return (
    <button
      {...button}
      ref={buttonRef ?? null}
      type="button"
      id={actionsId(request.issueId)}
      className={styles.trigger}
      aria-label={`Actions for ${request.issueKey}`}
      aria-haspopup="menu"
    >
      <ShowMoreIcon label="" />
    </button>
  );
}

/**
 * The menu of a row: the decisions its status allows, whom to give it to, and its rank. Hundreds of menus
 * are slow, so that a row gets its menu when it is opened for the first time.
 */
export function RowActions({ ranked, isBusy, tabIndex, onAction }: RowActionsProps) {
  const [hasMenu, setHasMenu] = useState(false);
  if (!hasMenu) {
    return (
      <Trigger
        ranked={ranked}
        tabIndex={tabIndex}
        disabled={isBusy}
        aria-expanded={false}
        onClick={() => setHasMenu(true)}
      />
    );
  }
  return (
    <DropdownMenu
      defaultOpen
      autoFocus
      placement="bottom-end"
      trigger={({ triggerRef, isSelected: _, testId: __, ...button }) => (
        <Trigger
          {...button}
          buttonRef={triggerRef}
          ranked={ranked}
          tabIndex={tabIndex}
          disabled={isBusy}
        />
      )}
    >
      <DecisionItems ranked={ranked} onAction={onAction} />
      <RankItems ranked={ranked} onAction={onAction} />
    </DropdownMenu>
  );
}

type ItemsProps = Pick<RowActionsProps, 'ranked' | 'onAction'>;

function DecisionItems({ ranked: { request: row }, onAction }: ItemsProps) {
  return (
    <DropdownItemGroup>
      {decisionsIn(row.status).map((decision) => {
        const { transition, question } = decisionWords[decision];
        return (
          <DropdownItem key={decision} onClick={() => onAction({ kind: 'decide', row, decision })}>
            {question === null ? transition : `${transition}…`}
          </DropdownItem>
        );
      })}
      <DropdownItem onClick={() => onAction({ kind: 'assign', row })}>Assign…</DropdownItem>
    </DropdownItemGroup>
  );
}

/** What dragging the row does too. */
function RankItems({ ranked: { request: row, place, override }, onAction }: ItemsProps) {
  const rank = (to?: number) =>
    onAction({ kind: 'rank', row, ...(to === undefined ? {} : { place: to }) });
  return (
    <DropdownItemGroup hasSeparator title="Rank">
      {place > 1 ? <DropdownItem onClick={() => rank(place - 1)}>Move up…</DropdownItem> : null}
      <DropdownItem onClick={() => rank(place + 1)}>Move down…</DropdownItem>
      <DropdownItem onClick={() => rank()}>Move to position…</DropdownItem>
      {override === undefined ? null : (
        <DropdownItem onClick={() => onAction({ kind: 'unrank', row })}>
          Back to the place of its score
        </DropdownItem>
      )}
    </DropdownItemGroup>
  );
}
