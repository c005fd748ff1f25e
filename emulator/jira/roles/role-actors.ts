import { z } from 'zod';
import { accounts } from '../../identity';
import type { Site } from '../../site';
import { JiraError } from '../errors';
import { findGroup } from '../model/group';
import type { RoleActors } from '../model/project';

/** Body that names actors: people by account id, groups by name or id. */
export const actorsBody = z
  .object({
    user: z.array(z.string()).optional(),
    group: z.array(z.string()).optional(),
    groupId: z.array(z.string()).optional(),
  })
  .transform(({ user = [], group = [], groupId = [] }) => ({
    users: user,
    groups: [...group, ...groupId],
  }));

/** Actors with groups by name. Throws 404 for people and groups that do not exist or are not active. */
export function knownActors(site: Site, wanted: RoleActors): RoleActors {
  for (const accountId of wanted.users) {
    if (accounts(site).get(accountId)?.active === true) continue;
    throw new JiraError(404, [`We can't find '${accountId}' as an active user of the site.`]);
  }
  const groups = wanted.groups.map((idOrName) => {
    const group = findGroup(site, idOrName);
    if (group !== undefined) return group.name;
    throw new JiraError(404, [`We can't find '${idOrName}' as a group of the site.`]);
  });
  return { users: wanted.users, groups };
}

export const nobody: RoleActors = { users: [], groups: [] };

/** Both sets of actors as one. */
export function withActors(old: RoleActors, added: RoleActors): RoleActors {
  return {
    users: [...new Set([...old.users, ...added.users])],
    groups: [...new Set([...old.groups, ...added.groups])],
  };
}

/** The old actors without the removed ones. */
export function withoutActors(old: RoleActors, removed: RoleActors): RoleActors {
  return {
    users: old.users.filter((user) => !removed.users.includes(user)),
    groups: old.groups.filter((group) => !removed.groups.includes(group)),
  };
}

/** Whether one of the actors is there already. */
export function shareActor(left: RoleActors, right: RoleActors): boolean {
  return (
    left.users.some((user) => right.users.includes(user)) ||
    left.groups.some((group) => right.groups.includes(group))
  );
}
