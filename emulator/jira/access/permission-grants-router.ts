import { Hono } from 'hono';
import { z } from 'zod';
import type { ProductEnv } from '../../caller';
import type { Site } from '../../site';
import { JiraError } from '../errors';
import {
  permissionSchemes,
  projects,
  type PermissionGrant,
  type PermissionSchemeRecord,
} from '../model/project';
import { readBody } from '../rest-kit/body';
import { found } from '../rest-kit/found';
import { administeredProject, requireAdministrator, requireLogin } from '../rest-kit/guards';
import { numericId } from '../rest-kit/numeric-id';
import { queryList } from '../rest-kit/query-list';
import { grantBody, newGrant } from './grant-body';
import { grantBean, permissionSchemeBean } from './permission-scheme-bean';

const GRANT = '/rest/api/3/permissionscheme/:id/permission';
const ASSIGNED = '/rest/api/3/project/:key/permissionscheme';

/** Grants of a permission scheme, and which scheme a project uses. */
export function permissionGrantsRouter(site: Site): Hono<ProductEnv> {
  const router = new Hono<ProductEnv>();
  const schemes = permissionSchemes(site);
  router.get(GRANT, (c) => {
    requireLogin(c);
    const scheme = found(schemes, c.req.param('id'), 'permission scheme');
    const expand = queryList(c, 'expand') ?? [];
    const permissions = scheme.grants.map((grant) => grantBean(site, scheme.id, grant, expand));
    return c.json({ permissions });
  });
  router.get(`${GRANT}/:grantId`, (c) => {
    requireLogin(c);
    const scheme = found(schemes, c.req.param('id'), 'permission scheme');
    const grant = grantOf(scheme, c.req.param('grantId'));
    return c.json(grantBean(site, scheme.id, grant, queryList(c, 'expand') ?? []));
  });
  router.post(GRANT, async (c) => {
    requireAdministrator(site, c);
    const wanted = await readBody(c, grantBody);
    const scheme = found(schemes, c.req.param('id'), 'permission scheme');
    const grant = site.database.transaction(() => {
      const made = newGrant(site, wanted);
      refuseSecond(scheme, made);
      schemes.put(scheme.id, { ...scheme, grants: [...scheme.grants, made] });
      return made;
    });
    return c.json(grantBean(site, scheme.id, grant, queryList(c, 'expand') ?? []), 201);
  });
  router.delete(`${GRANT}/:grantId`, (c) => {
    requireAdministrator(site, c);
    const scheme = found(schemes, c.req.param('id'), 'permission scheme');
    const grant = grantOf(scheme, c.req.param('grantId'));
    schemes.put(scheme.id, { ...scheme, grants: scheme.grants.filter((each) => each !== grant) });
    return c.body(null, 204);
  });
  addAssignment(router, site);
  return router;
}

function addAssignment(router: Hono<ProductEnv>, site: Site): void {
  const schemes = permissionSchemes(site);
  router.get(ASSIGNED, (c) => {
    const project = administeredProject(site, c, c.req.param('key'));
    const scheme = found(schemes, project.permissionSchemeId, 'permission scheme');
    return c.json(permissionSchemeBean(site, scheme, queryList(c, 'expand') ?? []));
  });
  router.put(ASSIGNED, async (c) => {
    requireAdministrator(site, c);
    const project = administeredProject(site, c, c.req.param('key'));
    const { id } = await readBody(c, z.object({ id: numericId }));
    const scheme = found(schemes, id, 'permission scheme');
    projects(site).put(project.id, { ...project, permissionSchemeId: id });
    return c.json(permissionSchemeBean(site, scheme, queryList(c, 'expand') ?? []));
  });
}

function grantOf(scheme: PermissionSchemeRecord, grantId: string): PermissionGrant {
  const grant = scheme.grants.find((each) => each.id === grantId);
  if (grant !== undefined) return grant;
  throw new JiraError(404, [
    `The permission grant with id ${grantId} was not found in the scheme.`,
  ]);
}

function refuseSecond(scheme: PermissionSchemeRecord, made: PermissionGrant): void {
  const { permission, holder } = made;
  const same = scheme.grants.some(
    (each) =>
      each.permission === permission &&
      each.holder.type === holder.type &&
      each.holder.parameter === holder.parameter,
  );
  if (same) throw new JiraError(400, ['The permission has been granted to that holder already.']);
}
