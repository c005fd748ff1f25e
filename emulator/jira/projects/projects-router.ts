import { Hono, type Context } from 'hono';
import { z } from 'zod';
import type { ProductEnv } from '../../caller';
import type { Site } from '../../site';
import { accounts } from '../../identity';
import { JiraError } from '../errors';
import { projects, type ProjectRecord } from '../model/project';
import { NotModelled } from '../not-modelled';
import { permissions } from '../permissions';
import { issueTypesFor, workflowFor } from '../project-configuration';
import { readBody } from '../rest-kit/body';
import {
  administeredProject,
  requireAdministrator,
  requireLogin,
  visibleProject,
} from '../rest-kit/guards';
import { pageOf, pageRequest } from '../rest-kit/page';
import { matchesText, namedBy, queryList } from '../rest-kit/query-list';
import { statusBean } from '../statuses/status-bean';
import { createProject } from './create-project';
import { eraseProject } from './erase-project';
import { projectDetails, projectResult, type ProjectExpansion } from './project-bean';
import { requireFreeProjectName } from './project-name';

const PROJECT = '/rest/api/3/project';

/** Projects: those that the caller may see, and their administration. */
export function projectsRouter(site: Site): Hono<ProductEnv> {
  const router = new Hono<ProductEnv>();
  router.get(PROJECT, (c) => {
    requireLogin(c);
    return c.json(listed(site, c).map((each) => projectResult(site, each, expansions(c))));
  });
  router.post(PROJECT, (c) => createProject(site, c));
  router.get(`${PROJECT}/search`, (c) => searchProjects(site, c));
  router.get(`${PROJECT}/:key`, (c) =>
    c.json(projectDetails(site, visibleProject(site, c, c.req.param('key')))),
  );
  router.put(`${PROJECT}/:key`, (c) => updateProject(site, c, c.req.param('key')));
  router.delete(`${PROJECT}/:key`, (c) => {
    const project = visibleProject(site, c, c.req.param('key'));
    requireAdministrator(site, c);
    eraseProject(site, project);
    return c.body(null, 204);
  });
  router.get(`${PROJECT}/:key/statuses`, (c) =>
    c.json(statusesByType(site, visibleProject(site, c, c.req.param('key')))),
  );
  return router;
}

function listed(site: Site, c: Context<ProductEnv>): readonly ProjectRecord[] {
  const may = permissions(site);
  return projects(site).filter(
    (project) =>
      may.can(c.env.caller, 'BROWSE_PROJECTS', { project }) ||
      may.can(c.env.caller, 'ADMINISTER_PROJECTS', { project }),
  );
}

const expandable: readonly ProjectExpansion[] = ['description', 'lead', 'issueTypes'];

const expansions = (c: Context<ProductEnv>) => {
  const wanted = queryList(c, 'expand') ?? [];
  return expandable.filter((name) => wanted.includes(name));
};

function searchProjects(site: Site, c: Context<ProductEnv>) {
  requireLogin(c);
  const types = queryList(c, 'typeKey');
  const query = c.req.query('query');
  const live = isAskedForLive(c) ? actionable(site, c) : [];
  const byId = namedBy(queryList(c, 'id'), live, (project) => project.id);
  const chosen = namedBy(queryList(c, 'keys'), byId, (project) => project.key)
    .filter((project) => types?.includes(project.projectTypeKey) ?? true)
    .filter((project) => matchesText(query, project.key, project.name));
  const sorted = sort(chosen, c.req.query('orderBy') ?? 'key');
  const page = pageOf(site, c, pageRequest(c, 50, 100), sorted);
  return c.json({
    ...page,
    values: page.values.map((project) => projectResult(site, project, expansions(c))),
  });
}

const statuses = z.array(z.enum(['live', 'archived', 'deleted']));

/** Every project here is live: none is archived, and a deleted one is gone at once. */
function isAskedForLive(c: Context<ProductEnv>): boolean {
  return statuses.parse(queryList(c, 'status') ?? ['live']).includes('live');
}

/** `action` narrows the result to projects in which the caller may do that. */
function actionable(site: Site, c: Context<ProductEnv>): readonly ProjectRecord[] {
  const may = permissions(site);
  const allowed = (permission: string) =>
    listed(site, c).filter((project) => may.can(c.env.caller, permission, { project }));
  const action = c.req.query('action') ?? 'view';
  switch (action) {
    case 'view':
      return listed(site, c);
    case 'browse':
      return allowed('BROWSE_PROJECTS');
    case 'create':
      return allowed('CREATE_ISSUES');
    case 'edit':
      return allowed('ADMINISTER_PROJECTS');
    default:
      throw new JiraError(400, [`'${action}' is no action. Use view, browse, create or edit.`]);
  }
}

const OTHER_ORDERS = 'category owner issueCount lastIssueUpdatedDate archivedDate deletedDate';

/** A plus before the field may arrive as the blank that it means in a query. */
function sort(chosen: readonly ProjectRecord[], orderBy: string): readonly ProjectRecord[] {
  const field = orderBy.replace(/^[+ -]/, '');
  const known = ['key', 'name', ...OTHER_ORDERS.split(' ')];
  if (!known.includes(field)) throw new JiraError(400, [`Projects have no order by '${orderBy}'.`]);
  if (field !== 'key' && field !== 'name') throw new NotModelled(`project lists by ${field}`);
  const sign = orderBy.startsWith('-') ? -1 : 1;
  return [...chosen].sort((a, b) => sign * a[field].localeCompare(b[field]));
}

const change = z.object({
  name: z.string().trim().min(1).max(80).optional(),
  description: z.string().optional(),
  leadAccountId: z.string().optional(),
  key: z.string().optional(),
});

async function updateProject(site: Site, c: Context<ProductEnv>, idOrKey: string) {
  const old = administeredProject(site, c, idOrKey);
  const wanted = await readBody(c, change);
  if (wanted.key !== undefined && wanted.key !== old.key) throw new NotModelled('new project keys');
  if (wanted.name !== undefined) requireFreeProjectName(site, wanted.name, old.id);
  const leadAccountId = wanted.leadAccountId ?? old.leadAccountId;
  if (!accounts(site).has(leadAccountId)) {
    throw new JiraError(400, [], { projectLead: 'You must specify a valid project lead.' });
  }
  const { name = old.name, description = old.description } = wanted;
  const project: ProjectRecord = { ...old, name, description, leadAccountId };
  projects(site).put(old.id, project);
  return c.json(projectDetails(site, project));
}

function statusesByType(site: Site, project: ProjectRecord) {
  return issueTypesFor(site, project).map(({ id, name, subtask }) => {
    const { statusIds } = workflowFor(site, project, id);
    return {
      self: `${site.origin.product}/rest/api/3/issuetype/${id}`,
      id,
      name,
      subtask,
      statuses: statusIds.map((statusId) => statusBean(site, statusId)),
    };
  });
}
