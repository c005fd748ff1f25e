import type { Context } from 'hono';
import type { ProductEnv } from '../../caller';
import type { Site } from '../../site';
import { JiraError } from '../errors';
import { permissions } from '../permissions';
import { findProject } from '../projects/find-project';
import type { ProjectRecord } from '../model/project';

/** Account of a caller who has logged in. Throws 401 for anybody else. */
export function requireLogin(c: Context<ProductEnv>): string {
  const { accountId } = c.env.caller;
  if (accountId !== undefined) return accountId;
  throw new JiraError(401, [
    'You are not authenticated. Authentication required to perform this operation.',
  ]);
}

/** Lets through who holds the global permission Administer Jira. Throws 401 or 403. */
export function requireAdministrator(site: Site, c: Context<ProductEnv>): void {
  requireLogin(c);
  if (permissions(site).can(c.env.caller, 'ADMINISTER')) return;
  throw new JiraError(403, [
    'You do not have permission to do this. The Administer Jira global permission is required.',
  ]);
}

/** A project that the caller may see. Throws 404 where it is missing or hidden, without telling which. */
export function visibleProject(site: Site, c: Context<ProductEnv>, idOrKey: string): ProjectRecord {
  requireLogin(c);
  const project = findProject(site, idOrKey);
  const may = permissions(site);
  if (project !== undefined) {
    const where = { project };
    if (may.can(c.env.caller, 'BROWSE_PROJECTS', where)) return project;
    if (may.can(c.env.caller, 'ADMINISTER_PROJECTS', where)) return project;
  }
  const named = /^\d+$/.test(idOrKey) ? `id '${idOrKey}'` : `key '${idOrKey}'`;
  throw new JiraError(404, [`No project could be found with ${named}.`]);
}

/** A project that the caller administers. Throws 404 where it is hidden, else 403. */
export function administeredProject(
  site: Site,
  c: Context<ProductEnv>,
  idOrKey: string,
): ProjectRecord {
  const project = visibleProject(site, c, idOrKey);
  if (permissions(site).can(c.env.caller, 'ADMINISTER_PROJECTS', { project })) return project;
  throw new JiraError(403, [`You do not have permission to administer project '${project.key}'.`]);
}
