import Button from '@atlaskit/button/new';
import { useResource } from '../http/use-resource';
import { PersonName } from '../jira/fields/field-value';
import { TableScroll } from '../parts/table-scroll';
import table from '../parts/table.module.css';
import { listPeople, switchTo, type Person } from '../session/people';
import { useMe } from '../session/session';
import { Listing } from './listing';
import { useAction } from './use-action';
import styles from './console.module.css';

function Row({ person }: { readonly person: Person }) {
  const me = useMe();
  const [busy, run] = useAction(`You could not switch to ${person.displayName}`);
  return (
    <tr>
      <td>
        <PersonName name={person.displayName} />
      </td>
      <td className={styles['breaking']}>{person.emailAddress}</td>
      <td className={table['optional']}>{(person.groups ?? []).join(', ')}</td>
      <td>
        {person.accountId === me.accountId ? (
          'You'
        ) : (
          <Button
            spacing="compact"
            isLoading={busy}
            aria-label={`Switch to ${person.displayName}`}
            onClick={() => {
              run(() => switchTo(person.accountId));
            }}
          >
            Switch
          </Button>
        )}
      </td>
    </tr>
  );
}

/** Everybody who may use the site. */
export function People() {
  const { resource, reload } = useResource('people', listPeople);
  return (
    <Listing resource={resource} onRetry={reload} empty="The site has no people.">
      {(people) => (
        <TableScroll label="People">
          <table className={table['table']}>
            <thead>
              <tr>
                <th scope="col">Name</th>
                <th scope="col">E-mail</th>
                <th scope="col" className={table['optional']}>
                  Groups
                </th>
                <th scope="col">Who am I</th>
              </tr>
            </thead>
            <tbody>
              {people.map((person) => (
                <Row key={person.accountId} person={person} />
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
    </Listing>
  );
}
