import { Hono, type Context } from 'hono';
import { z } from 'zod';
import type { ProductEnv } from '../../caller';
import type { Site } from '../../site';
import { JiraError } from '../errors';
import { projects } from '../model/project';
import { issueTypeScreenSchemes, type IssueTypeScreenSchemeRecord } from '../model/screen';
import { readBody } from '../rest-kit/body';
import { found, requireFreeName } from '../rest-kit/found';
import { requireAdministrator } from '../rest-kit/guards';
import { pageOf, pageRequest } from '../rest-kit/page';
import { matchesText, namedBy, queryList } from '../rest-kit/query-list';
import { mappingsBody, requireMapped } from './issue-type-mappings';

const SCHEME = '/rest/api/3/issuetypescreenscheme';
const NAME_TAKEN = 'An issue type screen scheme with this name already exists.';

/** Issue type screen schemes: list, make, rename, delete, and which projects use them. */
export function issueTypeScreenSchemesRouter(site: Site): Hono<ProductEnv> {
  const router = new Hono<ProductEnv>();
  router.get(SCHEME, (c) => {
    requireAdministrator(site, c);
    const query = c.req.query('queryString');
    const all = [...issueTypeScreenSchemes(site).values()];
    const chosen = namedBy(queryList(c, 'id'), all, (scheme) => scheme.id)
      .filter((scheme) => matchesText(query, scheme.name))
      .map(schemeBean);
    return c.json(pageOf(site, c, pageRequest(c, 50), chosen));
  });
  router.post(SCHEME, (c) => createScheme(site, c));
  router.get(`${SCHEME}/project`, (c) => listProjects(site, c));
  router.put(`${SCHEME}/project`, (c) => assignToProject(site, c));
  router.put(`${SCHEME}/:id`, (c) => updateScheme(site, c, c.req.param('id')));
  router.delete(`${SCHEME}/:id`, (c) => deleteScheme(site, c, c.req.param('id')));
  return router;
}

const schemeBean = ({ id, name, description }: IssueTypeScreenSchemeRecord) => ({
  id,
  name,
  description,
});

const name = z.string().trim().min(1, 'must not be empty').max(255);

const creation = z.object({
  name,
  description: z.string().default(''),
  issueTypeMappings: mappingsBody,
});

async function createScheme(site: Site, c: Context<ProductEnv>) {
  requireAdministrator(site, c);
  const wanted = await readBody(c, creation);
  requireFreeName(issueTypeScreenSchemes(site), wanted.name, { status: 400, message: NAME_TAKEN });
  const mappings = wanted.issueTypeMappings;
  if (mappings['default'] === undefined) {
    throw new JiraError(400, ['The mappings must contain one for the default issue type.']);
  }
  requireMapped(site, mappings);
  const id = site.database.transaction(() => {
    const made = String(site.ids.next('jira.issue-type-screen-scheme', 10000));
    const { description } = wanted;
    issueTypeScreenSchemes(site).put(made, { id: made, name: wanted.name, description, mappings });
    return made;
  });
  return c.json({ id }, 201);
}

async function updateScheme(site: Site, c: Context<ProductEnv>, id: string) {
  requireAdministrator(site, c);
  const old = found(issueTypeScreenSchemes(site), id, 'issue type screen scheme');
  const change = z.object({ name: name.optional(), description: z.string().optional() });
  const wanted = await readBody(c, change);
  if (wanted.name !== undefined) {
    const refusal = { status: 400, message: NAME_TAKEN, except: id } as const;
    requireFreeName(issueTypeScreenSchemes(site), wanted.name, refusal);
  }
  issueTypeScreenSchemes(site).put(id, {
    ...old,
    name: wanted.name ?? old.name,
    description: wanted.description ?? old.description,
  });
  return c.body(null, 204);
}

function deleteScheme(site: Site, c: Context<ProductEnv>, id: string) {
  requireAdministrator(site, c);
  found(issueTypeScreenSchemes(site), id, 'issue type screen scheme');
  if (projects(site).find((project) => project.issueTypeScreenSchemeId === id) !== undefined) {
    throw new JiraError(400, ['The issue type screen scheme is used by a project.']);
  }
  issueTypeScreenSchemes(site).delete(id);
  return c.body(null, 204);
}

function listProjects(site: Site, c: Context<ProductEnv>) {
  requireAdministrator(site, c);
  const wanted = queryList(c, 'projectId') ?? [];
  const associations = [...issueTypeScreenSchemes(site).values()].flatMap((scheme) => {
    const projectIds = projects(site)
      .filter((project) => project.issueTypeScreenSchemeId === scheme.id)
      .map((project) => project.id)
      .filter((projectId) => wanted.includes(projectId));
    return projectIds.length === 0
      ? []
      : [{ issueTypeScreenScheme: schemeBean(scheme), projectIds }];
  });
  return c.json(pageOf(site, c, pageRequest(c, 50), associations));
}

const assignment = z.object({ issueTypeScreenSchemeId: z.string(), projectId: z.string() });

async function assignToProject(site: Site, c: Context<ProductEnv>) {
  requireAdministrator(site, c);
  const { issueTypeScreenSchemeId, projectId } = await readBody(c, assignment);
  found(issueTypeScreenSchemes(site), issueTypeScreenSchemeId, 'issue type screen scheme');
  const project = found(projects(site), projectId, 'project');
  projects(site).put(projectId, { ...project, issueTypeScreenSchemeId });
  return c.body(null, 204);
}
