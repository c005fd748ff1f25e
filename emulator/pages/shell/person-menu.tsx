import DropdownMenu, { DropdownItem, DropdownItemGroup } from '@atlaskit/dropdown-menu';
import { complain } from '../flags/flag-store';
import { sentence } from '../http/api-error';
import { useResource } from '../http/use-resource';
import { PersonAvatar } from '../parts/person-avatar';
import { listPeople, switchTo, type Person } from '../session/people';
import { useMe } from '../session/session';
import styles from './person-menu.module.css';

function about(person: Person): string {
  const roles = person.roles ?? [];
  return roles.length > 0 ? roles.join(', ') : (person.emailAddress ?? '');
}

function become(person: Person): void {
  switchTo(person.accountId).catch((failure: unknown) => {
    complain(`You could not switch to ${person.displayName}`, sentence(failure));
  });
}

function People({ me }: { readonly me: string }) {
  const { resource } = useResource('people', listPeople);
  if (resource.state === 'loading') return <DropdownItem isDisabled>Loading people</DropdownItem>;
  if (resource.state === 'failed') {
    return <DropdownItem isDisabled>{sentence(resource.failure)}</DropdownItem>;
  }
  return resource.value.map((person) => (
    <DropdownItem
      key={person.accountId}
      elemBefore={<PersonAvatar name={person.displayName} />}
      description={about(person)}
      isSelected={person.accountId === me}
      onClick={() => {
        become(person);
      }}
    >
      {person.displayName}
    </DropdownItem>
  ));
}

/** Who is looking, and the switch to somebody else. */
export function PersonMenu() {
  const me = useMe();
  return (
    <DropdownMenu<HTMLButtonElement>
      placement="bottom-end"
      trigger={({ triggerRef, isSelected, testId, ...props }) => (
        <button
          {...props}
          ref={triggerRef}
          type="button"
          className={styles['trigger']}
          data-testid={testId}
          data-open={isSelected}
          aria-label={`You are ${me.displayName}. Switch person`}
        >
          <PersonAvatar name={me.displayName} size="medium" />
        </button>
      )}
    >
      <DropdownItemGroup title={`You are ${me.displayName}. Switch to`}>
        <People me={me.accountId} />
      </DropdownItemGroup>
    </DropdownMenu>
  );
}
