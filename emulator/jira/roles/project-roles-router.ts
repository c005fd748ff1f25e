import { Hono, type Context } from 'hono';
import { z } from 'zod';
import type { ProductEnv } from '../../caller';
import { accounts } from '../../identity';
import type { Site } from '../../site';
import { JiraError } from '../errors';
import {
  projects,
  roles,
  type ProjectRecord,
  type RoleActors,
  type RoleRecord,
} from '../model/project';
import { holdsRole } from '../permissions';
import { roleAddresses } from '../projects/project-bean';
import { readBody } from '../rest-kit/body';
import { found } from '../rest-kit/found';
import { administeredProject, visibleProject } from '../rest-kit/guards';
import { queryList } from '../rest-kit/query-list';
import {
  actorsBody,
  knownActors,
  nobody,
  shareActor,
  withActors,
  withoutActors,
} from './role-actors';
import { roleBean, roleWithActors } from './role-bean';

const ROLE = '/rest/api/3/project/:key/role';

/** Who has which role in a project. */
export function projectRolesRouter(site: Site): Hono<ProductEnv> {
  const router = new Hono<ProductEnv>();
  router.get(ROLE, (c) =>
    c.json(roleAddresses(site, administeredProject(site, c, c.req.param('key')))),
  );
  router.get('/rest/api/3/project/:key/roledetails', (c) => {
    const project = visibleProject(site, c, c.req.param('key'));
    return c.json(roleDetails(site, c, project));
  });
  router.get(`${ROLE}/:id`, (c) => {
    const { project, role } = target(site, c);
    return c.json(projectRole(site, project, role));
  });
  router.post(`${ROLE}/:id`, (c) => addActors(site, c, target(site, c)));
  router.put(`${ROLE}/:id`, (c) => setActors(site, c, target(site, c)));
  router.delete(`${ROLE}/:id`, (c) => removeActor(site, c, target(site, c)));
  return router;
}

interface Target {
  readonly project: ProjectRecord;
  readonly role: RoleRecord;
}

function target(site: Site, c: Context<ProductEnv>): Target {
  const project = administeredProject(site, c, c.req.param('key') ?? '');
  return { project, role: found(roles(site), c.req.param('id') ?? '', 'project role') };
}

function projectRole(site: Site, project: ProjectRecord, role: RoleRecord) {
  const actors = project.roleActors[role.id] ?? nobody;
  return roleWithActors(site, role, actors, `project/${project.id}/role/${role.id}`);
}

/** `currentMember=true` narrows the list to roles that the caller has. */
function roleDetails(site: Site, c: Context<ProductEnv>, project: ProjectRecord) {
  const account = accounts(site).get(c.env.caller.accountId ?? '');
  const own = c.req.query('currentMember') === 'true';
  return [...roles(site).values()]
    .filter(({ id }) => !own || (account !== undefined && holdsRole(account, project, id)))
    .map((role) => ({
      ...roleBean(site, role, `project/${project.id}/role/${role.id}`),
      admin: role.name === 'Administrators',
      default: role.defaultActors !== undefined,
      roleConfigurable: true,
      translatedName: role.name,
    }));
}

function putActors(site: Site, { project, role }: Target, actors: RoleActors) {
  const changed = { ...project, roleActors: { ...project.roleActors, [role.id]: actors } };
  projects(site).put(project.id, changed);
  return projectRole(site, changed, role);
}

async function addActors(site: Site, c: Context<ProductEnv>, at: Target) {
  const added = knownActors(site, await readBody(c, actorsBody));
  const old = at.project.roleActors[at.role.id] ?? nobody;
  if (added.users.length + added.groups.length === 0) {
    throw new JiraError(400, ['Name at least one user or group.']);
  }
  if (shareActor(old, added)) {
    throw new JiraError(400, [
      `An actor is already a member of the project role '${at.role.name}'.`,
    ]);
  }
  return c.json(putActors(site, at, withActors(old, added)));
}

const replacement = z.object({ categorisedActors: z.record(z.string(), z.array(z.string())) });

async function setActors(site: Site, c: Context<ProductEnv>, at: Target) {
  const { categorisedActors: named } = await readBody(c, replacement);
  const actors = knownActors(site, {
    users: named['atlassian-user-role-actor'] ?? [],
    groups: [
      ...(named['atlassian-group-role-actor'] ?? []),
      ...(named['atlassian-group-role-actor-id'] ?? []),
    ],
  });
  return c.json(putActors(site, at, withActors(nobody, actors)));
}

function removeActor(site: Site, c: Context<ProductEnv>, at: Target) {
  const removed = knownActors(site, {
    users: queryList(c, 'user') ?? [],
    groups: [...(queryList(c, 'group') ?? []), ...(queryList(c, 'groupId') ?? [])],
  });
  const old = at.project.roleActors[at.role.id] ?? nobody;
  if (!shareActor(old, removed)) {
    throw new JiraError(404, [`That actor is not a member of the project role '${at.role.name}'.`]);
  }
  putActors(site, at, withoutActors(old, removed));
  return c.body(null, 204);
}
