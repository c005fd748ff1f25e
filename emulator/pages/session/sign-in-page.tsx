import Heading from '@atlaskit/heading';
import { useResource } from '../http/use-resource';
import { Failure } from '../parts/failure';
import { PersonAvatar } from '../parts/person-avatar';
import { RowSkeletons } from '../parts/row-skeletons';
import { complain } from '../flags/flag-store';
import { sentence } from '../http/api-error';
import { listPeople, switchTo, type Person } from './people';
import styles from './sign-in-page.module.css';

function choose(person: Person): void {
  switchTo(person.accountId).catch((failure: unknown) => {
    complain(`You could not continue as ${person.displayName}`, sentence(failure));
  });
}

function Choice({ person }: { readonly person: Person }) {
  return (
    <li>
      <button
        type="button"
        className={styles['choice']}
        onClick={() => {
          choose(person);
        }}
      >
        <PersonAvatar name={person.displayName} size="large" />
        <span className={styles['who']}>
          <span className={styles['name']}>{person.displayName}</span>
          <span className={styles['email']}>{person.emailAddress}</span>
        </span>
      </button>
    </li>
  );
}

/** Asks who is there, as Atlassian's choice of accounts does. */
export function SignInPage() {
  const { resource, reload } = useResource('people', listPeople);
  return (
    <main className={styles['page']}>
      <div className={styles['card']}>
        <Heading size="medium" as="h1">
          Choose an account
        </Heading>
        <p className={styles['lead']}>
          to continue to Jira and Confluence. You can switch at any time from the avatar in the top
          bar.
        </p>
        {resource.state === 'loading' && <RowSkeletons rows={6} height={48} />}
        {resource.state === 'failed' && <Failure failure={resource.failure} onRetry={reload} />}
        {resource.state === 'ready' && (
          <ul className={styles['list']}>
            {resource.value.map((person) => (
              <Choice key={person.accountId} person={person} />
            ))}
          </ul>
        )}
      </div>
    </main>
  );
}
