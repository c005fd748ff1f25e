import { Hono, type Context } from 'hono';
import { z } from 'zod';
import type { ProductEnv } from '../../caller';
import type { Site } from '../../site';
import { JiraError } from '../errors';
import { swapInIssues } from '../issues/swap-in-issues';
import { versions, type VersionRecord } from '../model/version';
import { readBody } from '../rest-kit/body';
import { found } from '../rest-kit/found';
import { administeredProject, visibleProject } from '../rest-kit/guards';
import { numericId } from '../rest-kit/numeric-id';
import { pageOf, pageRequest } from '../rest-kit/page';
import { matchesText } from '../rest-kit/query-list';
import { versionBean } from './version-bean';

const VERSION = '/rest/api/3/version';

/** Releases of a project. */
export function versionsRouter(site: Site): Hono<ProductEnv> {
  const router = new Hono<ProductEnv>();
  router.get('/rest/api/3/project/:key/versions', (c) =>
    c.json(ofProject(site, c).map((each) => versionBean(site, each))),
  );
  router.get('/rest/api/3/project/:key/version', (c) => {
    const chosen = ofProject(site, c)
      .filter(({ name }) => matchesText(c.req.query('query'), name))
      .map((each) => versionBean(site, each));
    return c.json(pageOf(site, c, pageRequest(c, 50), chosen));
  });
  router.post(VERSION, (c) => createVersion(site, c));
  router.get(`${VERSION}/:id`, (c) => {
    const version = found(versions(site), c.req.param('id'), 'version');
    visibleProject(site, c, version.projectId);
    return c.json(versionBean(site, version));
  });
  router.put(`${VERSION}/:id`, (c) => updateVersion(site, c, c.req.param('id')));
  router.post(`${VERSION}/:id/removeAndSwap`, (c) => removeVersion(site, c, c.req.param('id')));
  return router;
}

function ofProject(site: Site, c: Context<ProductEnv>): readonly VersionRecord[] {
  const { id } = visibleProject(site, c, c.req.param('key') ?? '');
  return versions(site).filter(({ projectId }) => projectId === id);
}

const day = z.iso.date();
const change = z.object({
  name: z.string().trim().min(1).max(255).optional(),
  description: z.string().optional(),
  archived: z.boolean().optional(),
  released: z.boolean().optional(),
  startDate: day.optional(),
  releaseDate: day.optional(),
});

type Change = z.output<typeof change>;

function requireFreeName(site: Site, projectId: string, name?: string, except?: string): void {
  const other = versions(site).find(
    (each) => each.projectId === projectId && each.name === name && each.id !== except,
  );
  if (other === undefined) return;
  throw new JiraError(400, [], {
    name: 'A version with this name already exists in this project.',
  });
}

/** The version with what the request says of it; a version that is released after it starts. */
function changed(old: VersionRecord, given: Change): VersionRecord {
  const said = Object.entries(given).filter(([, value]) => value !== undefined);
  const version: VersionRecord = { ...old, ...Object.fromEntries(said) };
  const { startDate, releaseDate } = version;
  if (startDate !== undefined && releaseDate !== undefined && releaseDate < startDate) {
    const message = 'The start date of the version must be before its release date.';
    throw new JiraError(400, [], { releaseDate: message });
  }
  return version;
}

const creation = change.extend({ name: z.string().trim().min(1).max(255), projectId: numericId });

async function createVersion(site: Site, c: Context<ProductEnv>) {
  const { projectId, ...given } = await readBody(c, creation);
  const project = administeredProject(site, c, projectId);
  requireFreeName(site, project.id, given.name);
  const id = String(site.ids.next('jira.version', 10000));
  const plain = { id, projectId, name: given.name, archived: false, released: false };
  const version = changed(plain, given);
  versions(site).put(id, version);
  return c.json(versionBean(site, version), 201);
}

async function updateVersion(site: Site, c: Context<ProductEnv>, id: string) {
  const old = found(versions(site), id, 'version');
  administeredProject(site, c, old.projectId);
  const given = await readBody(c, change);
  requireFreeName(site, old.projectId, given.name, id);
  const version = changed(old, given);
  versions(site).put(id, version);
  return c.json(versionBean(site, version));
}

const swap = z.object({
  moveFixIssuesTo: numericId.optional(),
  moveAffectedIssuesTo: numericId.optional(),
});

async function removeVersion(site: Site, c: Context<ProductEnv>, id: string) {
  const { projectId } = found(versions(site), id, 'version');
  administeredProject(site, c, projectId);
  const { moveFixIssuesTo, moveAffectedIssuesTo } = await readBody(c, swap);
  for (const target of [moveFixIssuesTo, moveAffectedIssuesTo]) {
    if (target !== undefined) found(versions(site), target, 'version');
  }
  site.database.transaction(() => {
    swapInIssues(site, projectId, 'fixVersions', id, moveFixIssuesTo);
    swapInIssues(site, projectId, 'versions', id, moveAffectedIssuesTo);
    versions(site).delete(id);
  });
  return c.body(null, 204);
}
