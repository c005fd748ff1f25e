import { useResource } from '../../http/use-resource';
import { PersonAvatar } from '../../parts/person-avatar';
import { findUsers, type User } from '../api/user';
import styles from './activity.module.css';

export interface MentionListProps {
  readonly query: string;
  readonly onPick: (person: User) => void;
}

/** People whose name begins with what was typed behind the `@`. */
export function MentionList({ query, onPick }: MentionListProps) {
  const { resource } = useResource(`mention ${query}`, () => findUsers(query));
  if (resource.state !== 'ready' || resource.value.length === 0) return null;
  return (
    <ul className={styles['mentions']} aria-label="People to mention">
      {resource.value.slice(0, 6).map((person) => (
        <li key={person.accountId}>
          <button
            type="button"
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
