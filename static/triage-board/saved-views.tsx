import DropdownMenu, { DropdownItem, DropdownItemGroup } from '@atlaskit/dropdown-menu';
import { ModalTransition } from '@atlaskit/modal-dialog';
import Textfield from '@atlaskit/textfield';
import { useRef, useState } from 'react';
import type { BoardSelection, BoardView, BoardViews } from '../../src/contract/board-view';
import { call } from '../bridge/call';
import { flag } from '../bridge/flag';
import { FormField } from '../form/form-field';
import type { AnswerError } from '../page/answer-error';
import styles from './board-filters.module.css';
import { FormModal } from './form-modal';
import { wholeBoard } from './selection';

type SavedViewsProps = {
  readonly views: BoardViews;
  readonly selection: BoardSelection;
  readonly onSelect: (selection: BoardSelection) => void;
  /** Hears what is kept after a change. */
  readonly onKept: (views: BoardViews) => void;
};

/** Whether two selections show the same. */
const isSame = (a: BoardSelection, b: BoardSelection) => JSON.stringify(a) === JSON.stringify(b);

/** The views that the person keeps: to show one, to keep what is shown, to delete one. */
export function SavedViews({ views, selection, onSelect, onKept }: SavedViewsProps) {
  const [isNaming, setNaming] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const shown = views.list.find((view) => isSame(view.selection, selection));

  const keep = async (list: readonly BoardView[]): Promise<AnswerError | null> => {
    const answer = await call('saveBoardViews', { revision: views.revision, list: [...list] });
    if (!answer.ok) return answer.error;
    onKept(answer.value);
    return null;
  };
  const remove = async (name: string) => {
    const refused = await keep(views.list.filter((view) => view.name !== name));
    if (refused === null) return;
    const title = `${name} was not deleted`;
    await flag({ type: 'error', title, description: refused.message });
  };
  const save = async (name: string) => {
    const others = views.list.filter((view) => view.name.toLowerCase() !== name.toLowerCase());
    const refused = await keep([...others, { name, selection }]);
    if (refused === null) setNaming(false);
    return refused;
  };

  return (
    <div ref={place} tabIndex={-1} className={styles.views}>
      <DropdownMenu
        trigger={`View: ${shown?.name ?? (isSame(selection, wholeBoard) ? 'All requests' : 'Unsaved')}`}
        spacing="compact"
      >
        <DropdownItemGroup title="Views">
          <DropdownItem onClick={() => onSelect(wholeBoard)}>All requests</DropdownItem>
          {views.list.map(({ name, selection: kept }) => (
            <DropdownItem key={name} onClick={() => onSelect(kept)}>
              {name}
            </DropdownItem>
          ))}
        </DropdownItemGroup>
        <DropdownItemGroup hasSeparator>
          {shown === undefined ? (
            <DropdownItem onClick={() => setNaming(true)}>Save this view…</DropdownItem>
          ) : (
            <DropdownItem onClick={() => void remove(shown.name)}>
              {`Delete view ${shown.name}`}
            </DropdownItem>
          )}
        </DropdownItemGroup>
      </DropdownMenu>
      <ModalTransition>
        {isNaming && (
          <NameModal onSave={save} onClose={() => setNaming(false)} focusAfter={place} />
        )}
      </ModalTransition>
    </div>
  );
}

type NameModalProps = {
  readonly onSave: (name: string) => Promise<AnswerError | null>;
  readonly onClose: () => void;
  readonly focusAfter: React.RefObject<HTMLElement>;
};

function NameModal({ onSave, onClose, focusAfter }: NameModalProps) {
  const [name, setName] = useState('');
  const [error, setError] = useState<string>();
  const [failure, setFailure] = useState<AnswerError | null>(null);
  const [sending, setSending] = useState(false);
  const save = async () => {
    if (sending) return;
    setError(name.trim() === '' ? 'Name the view.' : undefined);
    if (name.trim() === '') return;
    setSending(true);
    const refused = await onSave(name.trim());
    setSending(false);
    setFailure(refused);
  };
  return (
    <FormModal
      title="Save this view"
      submitLabel="Save"
      failure={failure}
      sending={sending}
      onSubmit={() => void save()}
      onClose={onClose}
      focusAfter={focusAfter}
    >
      <FormField
        id="view-name"
        label="Name"
        helper="Search, filters and order are kept. A view of the same name is replaced."
        error={error}
        mandatory
      >
        {(control) => (
          <Textfield
            id={control.id}
            aria-describedby={control.describedBy}
            isInvalid={control.isInvalid}
            isRequired
            maxLength={60}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
        )}
      </FormField>
    </FormModal>
  );
}
