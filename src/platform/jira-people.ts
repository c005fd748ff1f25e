import { route } from '@forge/api';
import { z } from 'zod';
import type { Person } from '../domain/asset-request';
import type { Desk } from '../domain/desk';
import type { ProjectRole } from '../domain/project-role';
import type { People, ProjectPermission } from '../usecases/ports/people';
import { sender, unexpected } from './product-request';

const myself = z.object({
  accountId: z.string(),
  displayName: z.string(),
  timeZone: z.string().default('UTC'),
});
const role = z.object({
  actors: z
    .array(
      z.object({
        actorUser: z.object({ accountId: z.string() }).optional(),
        actorGroup: z
          .object({ groupId: z.string().optional(), name: z.string().optional() })
          .optional(),
      }),
    )
    .default([]),
});
const groups = z.array(z.object({ groupId: z.string().nullish(), name: z.string().optional() }));
const users = z.object({
  values: z.array(z.object({ accountId: z.string(), displayName: z.string() })),
});
const granted = z.object({
  projectPermissions: z
    .array(z.object({ permission: z.string(), projects: z.array(z.number()).default([]) }))
    .default([]),
});

type Actors = z.infer<typeof role>['actors'];

/** Facts about people in Jira. Roles and permissions are asked as the app: they concern the caller, not what they see. */
export const jiraPeople: People = {
  async me() {
    const reply = await sender('jira', 'user')('GET', route`/rest/api/3/myself`);
    if (reply.status !== 200) throw unexpected('Reading the person', reply);
    return myself.parse(reply.body);
  },
  async rolesOf(desk, accountId, roles) {
    const actors = await Promise.all(roles.map((name) => actorsOf(desk, name)));
    const hasGroups = actors.flat().some(({ actorGroup }) => actorGroup !== undefined);
    const memberships = hasGroups ? await groupsOf(accountId) : new Set<string>();
    return roles.filter((_, index) => holds(actors[index] ?? [], accountId, memberships));
  },
  async named(accountIds) {
    const wanted = [...new Set(accountIds)];
    if (wanted.length === 0) return new Map();
    const query = new URLSearchParams(wanted.map((id): [string, string] => ['accountId', id]));
    query.set('maxResults', String(wanted.length));
    const reply = await sender('jira', 'app')('GET', route`/rest/api/3/user/bulk?${query}`);
    if (reply.status !== 200) throw unexpected('Reading people', reply);
    const found = users.parse(reply.body).values;
    return new Map(wanted.map((id) => [id, personOf(found, id)]));
  },
  async may(accountId, permission, projectId) {
    const body = {
      accountId,
      globalPermissions: [],
      projectPermissions: [
        { permissions: [permission], projects: [Number(projectId)], issues: [] },
      ],
    };
    const reply = await sender('jira', 'app')('POST', route`/rest/api/3/permissions/check`, body);
    if (reply.status !== 200) throw unexpected('Checking a permission', reply);
    return isGranted(granted.parse(reply.body), permission, Number(projectId));
  },
};

function personOf(found: readonly Person[], accountId: string): Person {
  return (
    found.find((person) => person.accountId === accountId) ?? { accountId, displayName: accountId }
  );
}

async function actorsOf(desk: Desk, name: ProjectRole): Promise<Actors> {
  const path = route`/rest/api/3/project/${desk.project.id}/role/${desk.roles[name]}`;
  const reply = await sender('jira', 'app')('GET', path);
  if (reply.status !== 200) throw unexpected(`Reading the role ${name}`, reply);
  return role.parse(reply.body).actors;
}

async function groupsOf(accountId: string): Promise<ReadonlySet<string>> {
  const path = route`/rest/api/3/user/groups?accountId=${accountId}`;
  const reply = await sender('jira', 'app')('GET', path);
  if (reply.status !== 200) throw unexpected('Reading groups', reply);
  return new Set(
    groups.parse(reply.body).flatMap((group) => [group.groupId ?? '', group.name ?? '']),
  );
}

function holds(actors: Actors, accountId: string, memberships: ReadonlySet<string>): boolean {
  return actors.some(
    ({ actorUser, actorGroup }) =>
      actorUser?.accountId === accountId ||
      (actorGroup !== undefined && memberships.has(actorGroup.groupId ?? actorGroup.name ?? '-')),
  );
}

function isGranted(
  { projectPermissions }: z.infer<typeof granted>,
  permission: ProjectPermission,
  projectId: number,
): boolean {
  return projectPermissions.some(
    (grant) => grant.permission === permission && grant.projects.includes(projectId),
  );
}
