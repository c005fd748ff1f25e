import TextArea from '@atlaskit/textarea';
import { useId, useState, type KeyboardEvent, type RefObject } from 'react';
import type { Mentionable } from '../../adf/text-document';
import { useResource } from '../../http/use-resource';
import { findUsers, type User } from '../api/user';
import { mentionAt } from './mention-at';
import { MentionList, mentionId } from './mention-list';

/** A text and where its caret stands. */
export interface Written {
  readonly text: string;
  readonly caret: number;
}

export interface MentionBoxProps {
  readonly box: RefObject<HTMLTextAreaElement>;
  readonly written: Written;
  /** People who have been picked already. */
  readonly known: readonly Mentionable[];
  readonly onWrite: (written: Written) => void;
  readonly onMention: (person: User, written: Written) => void;
}

const OFFERED = 6;

function usePeople(query: string | undefined): readonly User[] {
  const { resource } = useResource(`mention ${query ?? ''}`, () =>
    query === undefined ? Promise.resolve([]) : findUsers(query),
  );
  return query !== undefined && resource.state === 'ready' ? resource.value.slice(0, OFFERED) : [];
}

/** A text box that offers people behind an `@`: the arrow keys choose, Enter picks, Escape closes. */
export function MentionBox({ box, written, known, onWrite, onMention }: MentionBoxProps) {
  const id = useId();
  const { text, caret } = written;
  const [dismissed, setDismissed] = useState<number>();
  const [chosen, setChosen] = useState(0);
  const asked = mentionAt(text, caret, known);
  const people = usePeople(asked?.at === dismissed ? undefined : asked?.query);
  const active = Math.min(chosen, people.length - 1);
  const pick = (person: User): void => {
    if (asked === undefined) return;
    const before = `${text.slice(0, asked.at)}@${person.displayName} `;
    setChosen(0);
    onMention(person, { text: before + text.slice(caret), caret: before.length });
  };
  const press = (event: KeyboardEvent): void => {
    const person = people[active];
    if (person === undefined) return;
    if (event.key === 'ArrowDown') setChosen((active + 1) % people.length);
    else if (event.key === 'ArrowUp') setChosen((active + people.length - 1) % people.length);
    else if (event.key === 'Enter') pick(person);
    else if (event.key === 'Escape') setDismissed(asked?.at);
    else return;
    event.preventDefault();
  };
  const open = people.length > 0;
  return (
    <>
      <TextArea
        ref={box}
        aria-label="Add a comment"
        aria-autocomplete="list"
        aria-controls={open ? id : undefined}
        aria-activedescendant={open ? mentionId(id, active) : undefined}
        placeholder="Add a comment…"
        minimumRows={2}
        value={text}
        onKeyDown={press}
        onChange={({ currentTarget }) => {
          onWrite({ text: currentTarget.value, caret: currentTarget.selectionStart });
        }}
      />
      {open && <MentionList id={id} people={people} active={active} onPick={pick} />}
    </>
  );
}
