import { Hono, type Context } from 'hono';
import { z } from 'zod';
import type { ProductEnv } from '../../caller';
import type { Site } from '../../site';
import { JiraError } from '../errors';
import { permissionSchemes, projects, roles, type RoleRecord } from '../model/project';
import { readBody } from '../rest-kit/body';
import { found, requireFreeName } from '../rest-kit/found';
import { requireAdministrator } from '../rest-kit/guards';
import { actorsBody, knownActors, nobody, withActors } from './role-actors';
import { roleBean, roleWithActors } from './role-bean';

const ROLE = '/rest/api/3/role';
const NAME_TAKEN = 'A project role with this name already exists.';

/** Project roles of the site, and who gets them in new projects. */
export function rolesRouter(site: Site): Hono<ProductEnv> {
  const router = new Hono<ProductEnv>();
  router.get(ROLE, (c) => {
    requireAdministrator(site, c);
    return c.json([...roles(site).values()].map((role) => withDefaults(site, role)));
  });
  router.post(ROLE, (c) => createRole(site, c));
  router.get(`${ROLE}/:id`, (c) => c.json(withDefaults(site, administeredRole(site, c))));
  router.post(`${ROLE}/:id`, (c) => changeRole(site, c, partialChange));
  router.put(`${ROLE}/:id`, (c) => changeRole(site, c, fullChange));
  router.delete(`${ROLE}/:id`, (c) => deleteRole(site, c));
  router.get(`${ROLE}/:id/actors`, (c) => c.json(withDefaults(site, administeredRole(site, c))));
  router.post(`${ROLE}/:id/actors`, async (c) => {
    const role = administeredRole(site, c);
    const added = knownActors(site, await readBody(c, actorsBody));
    const defaultActors = withActors(role.defaultActors ?? nobody, added);
    const changed = { ...role, defaultActors };
    roles(site).put(role.id, changed);
    return c.json(withDefaults(site, changed));
  });
  return router;
}

const withDefaults = (site: Site, role: RoleRecord) =>
  roleWithActors(site, role, role.defaultActors ?? nobody);

function administeredRole(site: Site, c: Context<ProductEnv>): RoleRecord {
  requireAdministrator(site, c);
  return found(roles(site), c.req.param('id') ?? '', 'project role');
}

const name = z.string().trim().min(1, 'must not be empty').max(255);
const fullChange = z.object({ name, description: z.string() });
const partialChange = z.object({ name: name.optional(), description: z.string().optional() });

async function createRole(site: Site, c: Context<ProductEnv>) {
  requireAdministrator(site, c);
  const wanted = await readBody(c, z.object({ name, description: z.string().default('') }));
  requireFreeName(roles(site), wanted.name, { status: 409, message: NAME_TAKEN });
  const role = site.database.transaction(() => {
    const made: RoleRecord = { id: String(site.ids.next('jira.role', 10000)), ...wanted };
    roles(site).put(made.id, made);
    return made;
  });
  return c.json(roleBean(site, role));
}

async function changeRole(
  site: Site,
  c: Context<ProductEnv>,
  body: z.ZodType<z.output<typeof partialChange>>,
) {
  const old = administeredRole(site, c);
  const wanted = await readBody(c, body);
  if (wanted.name !== undefined) {
    const refusal = { status: 409, message: NAME_TAKEN, except: old.id } as const;
    requireFreeName(roles(site), wanted.name, refusal);
  }
  const { name = old.name, description = old.description } = wanted;
  const role: RoleRecord = { ...old, name, description };
  roles(site).put(old.id, role);
  return c.json(withDefaults(site, role));
}

function deleteRole(site: Site, c: Context<ProductEnv>) {
  const role = administeredRole(site, c);
  const scheme = permissionSchemes(site).find(({ grants }) =>
    grants.some(({ holder }) => holder.type === 'projectRole' && holder.parameter === role.id),
  );
  if (scheme !== undefined) {
    throw new JiraError(409, [
      `The project role is used by the permission scheme '${scheme.name}'.`,
    ]);
  }
  site.database.transaction(() => {
    for (const project of projects(site).filter(({ roleActors }) => role.id in roleActors)) {
      const kept = Object.entries(project.roleActors).filter(([id]) => id !== role.id);
      projects(site).put(project.id, { ...project, roleActors: Object.fromEntries(kept) });
    }
    roles(site).delete(role.id);
  });
  return c.body(null, 204);
}
