import { PersonAvatar } from '../../parts/person-avatar';
import type { User } from '../api/user';
import styles from './activity.module.css';

export interface MentionListProps {
  readonly id: string;
  readonly people: readonly User[];
  /** The one that Enter would pick. */
  readonly active: number;
  readonly onPick: (person: User) => void;
}

export const mentionId = (id: string, index: number): string => `${id}-${String(index)}`;

/** People whose name begins with what was typed behind the `@`. */
export function MentionList({ id, people, active, onPick }: MentionListProps) {
  return (
    <ul id={id} className={styles['mentions']} aria-label="People to mention">
      {people.map((person, index) => (
        <li key={person.accountId}>
          <button
            type="button"
            id={mentionId(id, index)}
            data-active={index === active}
            onClick={() => {
              onPick(person);
            }}
          >
            <PersonAvatar name={person.displayName} />
            {person.displayName}
          </button>
        </li>
      ))}
    </ul>
  );
}
