import { Hono, type Context } from 'hono';
import { z } from 'zod';
import type { ProductEnv } from '../../caller';
import type { Site } from '../../site';
import { DEFAULT_PERMISSION_SCHEME } from '../defaults/default-names';
import { JiraError } from '../errors';
import { permissionSchemes, projects, type PermissionSchemeRecord } from '../model/project';
import { readBody } from '../rest-kit/body';
import { found, requireFreeName } from '../rest-kit/found';
import { requireAdministrator, requireLogin } from '../rest-kit/guards';
import { queryList } from '../rest-kit/query-list';
import { grantBody, newGrant } from './grant-body';
import { permissionSchemeBean } from './permission-scheme-bean';

const SCHEME = '/rest/api/3/permissionscheme';
const NAME_TAKEN = 'A permission scheme with this name already exists.';

/** Permission schemes: list, make, replace, delete. */
export function permissionSchemesRouter(site: Site): Hono<ProductEnv> {
  const router = new Hono<ProductEnv>();
  router.get(SCHEME, (c) => {
    requireLogin(c);
    const all = [...permissionSchemes(site).values()];
    return c.json({ permissionSchemes: all.map((scheme) => bean(site, c, scheme)) });
  });
  router.post(SCHEME, (c) => createScheme(site, c));
  router.get(`${SCHEME}/:id`, (c) => {
    requireLogin(c);
    const scheme = found(permissionSchemes(site), c.req.param('id'), 'permission scheme');
    return c.json(bean(site, c, scheme));
  });
  router.put(`${SCHEME}/:id`, (c) => updateScheme(site, c, c.req.param('id')));
  router.delete(`${SCHEME}/:id`, (c) => deleteScheme(site, c, c.req.param('id')));
  return router;
}

const bean = (site: Site, c: Context<ProductEnv>, scheme: PermissionSchemeRecord) =>
  permissionSchemeBean(site, scheme, queryList(c, 'expand') ?? []);

const name = z.string().trim().min(1, 'must not be empty').max(255);

const creation = z.object({
  name,
  description: z.string().default(''),
  permissions: z.array(grantBody).default([]),
});

async function createScheme(site: Site, c: Context<ProductEnv>) {
  requireAdministrator(site, c);
  const wanted = await readBody(c, creation);
  requireFreeName(permissionSchemes(site), wanted.name, { status: 400, message: NAME_TAKEN });
  const scheme = site.database.transaction(() => {
    const made: PermissionSchemeRecord = {
      id: String(site.ids.next('jira.permission-scheme', 10000)),
      name: wanted.name,
      description: wanted.description,
      grants: wanted.permissions.map((grant) => newGrant(site, grant)),
    };
    permissionSchemes(site).put(made.id, made);
    return made;
  });
  return c.json(bean(site, c, scheme), 201);
}

/** Grants in the body replace all that the scheme has; without them it keeps its own. */
async function updateScheme(site: Site, c: Context<ProductEnv>, id: string) {
  requireAdministrator(site, c);
  const old = found(permissionSchemes(site), id, 'permission scheme');
  const change = z.object({
    name,
    description: z.string().optional(),
    permissions: z.array(grantBody).optional(),
  });
  const wanted = await readBody(c, change);
  const refusal = { status: 400, message: NAME_TAKEN, except: id } as const;
  requireFreeName(permissionSchemes(site), wanted.name, refusal);
  const scheme = site.database.transaction(() => {
    const changed: PermissionSchemeRecord = {
      id,
      name: wanted.name,
      description: wanted.description ?? old.description,
      grants: wanted.permissions?.map((grant) => newGrant(site, grant)) ?? old.grants,
    };
    permissionSchemes(site).put(id, changed);
    return changed;
  });
  return c.json(bean(site, c, scheme));
}

function deleteScheme(site: Site, c: Context<ProductEnv>, id: string) {
  requireAdministrator(site, c);
  const scheme = found(permissionSchemes(site), id, 'permission scheme');
  const used = projects(site).find((project) => project.permissionSchemeId === id) !== undefined;
  if (used || scheme.name === DEFAULT_PERMISSION_SCHEME) {
    throw new JiraError(403, ['The permission scheme is in use and cannot be deleted.']);
  }
  permissionSchemes(site).delete(id);
  return c.body(null, 204);
}
