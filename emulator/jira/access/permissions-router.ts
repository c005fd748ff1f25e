import { Hono, type Context } from 'hono';
import { z } from 'zod';
import type { ProductEnv } from '../../caller';
import type { Site } from '../../site';
import { JiraError } from '../errors';
import { issues } from '../model/issue';
import { projects } from '../model/project';
import { permissions, type Where } from '../permissions';
import { findProject } from '../projects/find-project';
import { readBody } from '../rest-kit/body';
import { requireAdministrator, requireLogin } from '../rest-kit/guards';
import { numericId } from '../rest-kit/numeric-id';
import { queryList } from '../rest-kit/query-list';
import { permissionByKey, permissionCatalogue, type Permission } from './permission-catalogue';

/** What permissions there are, and who holds them. */
export function permissionsRouter(site: Site): Hono<ProductEnv> {
  const router = new Hono<ProductEnv>();
  router.get('/rest/api/3/permissions', (c) =>
    c.json({ permissions: byKey(permissionCatalogue.map((each) => ({ ...each }))) }),
  );
  router.get('/rest/api/3/mypermissions', (c) => c.json(myPermissions(site, c)));
  router.post('/rest/api/3/permissions/check', (c) => checkPermissions(site, c));
  router.post('/rest/api/3/permissions/project', (c) => permittedProjects(site, c));
  return router;
}

const byKey = <Bean extends { readonly key: string }>(beans: readonly Bean[]) =>
  Object.fromEntries(beans.map((bean) => [bean.key, bean]));

function myPermissions(site: Site, c: Context<ProductEnv>) {
  const keys = queryList(c, 'permissions') ?? [];
  if (keys.length === 0) {
    throw new JiraError(400, ["The 'permissions' query parameter is required."]);
  }
  const wanted = keys.map(knownPermission);
  const where = context(site, c);
  const may = permissions(site);
  const beans = wanted.map((permission) => ({
    id: String(permissionCatalogue.indexOf(permission)),
    ...permission,
    havePermission: may.can(c.env.caller, permission.key, where),
  }));
  return { permissions: byKey(beans) };
}

function knownPermission(key: string): Permission {
  const permission = permissionByKey(key);
  if (permission !== undefined) return permission;
  throw new JiraError(400, [`Unrecognized permission: '${key}'.`]);
}

/** The project or issue that the question is about. Throws 404 where the caller may not see it. */
function context(site: Site, c: Context<ProductEnv>): Where {
  const issueNamed = c.req.query('issueId') ?? c.req.query('issueKey');
  const projectNamed = c.req.query('projectId') ?? c.req.query('projectKey');
  if (issueNamed !== undefined) return issueContext(site, c, issueNamed);
  if (projectNamed === undefined) return {};
  const project = findProject(site, projectNamed);
  const may = permissions(site);
  const sees =
    project !== undefined &&
    (may.can(c.env.caller, 'BROWSE_PROJECTS', { project }) ||
      may.can(c.env.caller, 'ADMINISTER_PROJECTS', { project }));
  if (sees) return { project };
  throw new JiraError(404, [`No project could be found with key or id '${projectNamed}'.`]);
}

function issueContext(site: Site, c: Context<ProductEnv>, idOrKey: string): Where {
  const key = idOrKey.toUpperCase();
  const issue = issues(site).get(idOrKey) ?? issues(site).find((each) => each.key === key);
  if (issue !== undefined && permissions(site).can(c.env.caller, 'BROWSE_PROJECTS', { issue })) {
    return { issue };
  }
  throw new JiraError(404, ['Issue does not exist or you do not have permission to see it.']);
}

const ids = z.array(numericId).default([]);

const question = z.object({
  accountId: z.string().optional(),
  globalPermissions: z.array(z.string()).default([]),
  projectPermissions: z
    .array(z.object({ permissions: z.array(z.string()).min(1), projects: ids, issues: ids }))
    .default([]),
});

/** Issues and projects that do not exist are left out of the answer, as Jira does. */
async function checkPermissions(site: Site, c: Context<ProductEnv>) {
  const wanted = await readBody(c, question);
  const { accountId = c.env.caller.accountId } = wanted;
  if (accountId !== c.env.caller.accountId) requireAdministrator(site, c);
  const caller = accountId === c.env.caller.accountId ? c.env.caller : { accountId };
  const may = permissions(site);
  const globalPermissions = wanted.globalPermissions.filter((key) =>
    may.can(caller, knownPermission(key).key),
  );
  const projectPermissions = wanted.projectPermissions.flatMap((asked) =>
    asked.permissions.map((key) => {
      const { key: permission } = knownPermission(key);
      const inProject = (id: string) => {
        const project = projects(site).get(id);
        return project !== undefined && may.can(caller, permission, { project });
      };
      const onIssue = (id: string) => {
        const issue = issues(site).get(id);
        return issue !== undefined && may.can(caller, permission, { issue });
      };
      return {
        permission,
        projects: asked.projects.filter(inProject).map(Number),
        issues: asked.issues.filter(onIssue).map(Number),
      };
    }),
  );
  return c.json({ globalPermissions, projectPermissions });
}

async function permittedProjects(site: Site, c: Context<ProductEnv>) {
  requireLogin(c);
  const wanted = await readBody(c, z.object({ permissions: z.array(z.string()).min(1) }));
  const keys = wanted.permissions.map((key) => knownPermission(key).key);
  const may = permissions(site);
  const permitted = projects(site).filter((project) =>
    keys.every((key) => may.can(c.env.caller, key, { project })),
  );
  return c.json({ projects: permitted.map(({ id, key }) => ({ id: Number(id), key })) });
}
