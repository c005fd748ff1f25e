import type { Site } from '../../site';
import { groupIdOf } from '../model/group';
import type { RoleActors, RoleRecord } from '../model/project';
import { selfLink } from '../rest-kit/self-link';
import { accounts } from '../../identity';

type State = Pick<Site, 'database' | 'origin' | 'cloudId'>;

/** A role without actors, in the form of the list of roles. `path` is where it is shown. */
export function roleBean(site: State, role: RoleRecord, path = `role/${role.id}`) {
  const { id, name, description } = role;
  return { self: selfLink(site, path), id: Number(id), name, description };
}

/** A role with its actors: in a project, or those that a new project starts with. */
export function roleWithActors(site: State, role: RoleRecord, actors: RoleActors, path?: string) {
  return {
    ...roleBean(site, role, path),
    actors: [...userActors(site, actors), ...groupActors(site, actors)],
  };
}

function userActors(site: State, { users }: RoleActors) {
  return users.map((accountId) => ({
    id: actorId(accountId),
    displayName: accounts(site).get(accountId)?.displayName ?? 'Former user',
    type: 'atlassian-user-role-actor',
    actorUser: { accountId },
  }));
}

function groupActors(site: State, { groups }: RoleActors) {
  return groups.map((name) => ({
    id: actorId(name),
    displayName: name,
    type: 'atlassian-group-role-actor',
    name,
    actorGroup: { name, displayName: name, groupId: groupIdOf(site, name) },
  }));
}

/** Jira numbers actors; nothing can be done with the number, so it follows from the actor. */
function actorId(actor: string): number {
  let id = 0;
  for (const character of actor) id = (id * 31 + (character.codePointAt(0) ?? 0)) % 1_000_000;
  return 10_000 + id;
}
