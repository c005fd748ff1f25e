import { Hono, type Context } from 'hono';
import { z } from 'zod';
import type { ProductEnv } from '../../caller';
import type { Site } from '../../site';
import { JiraError } from '../errors';
import { requireRows } from '../fields/context-rules';
import { issues } from '../model/issue';
import {
  issueTypes,
  issueTypeSchemes,
  projects,
  type IssueTypeSchemeRecord,
} from '../model/project';
import { readBody } from '../rest-kit/body';
import { found } from '../rest-kit/found';
import { requireAdministrator } from '../rest-kit/guards';
import { pageOf, pageRequest } from '../rest-kit/page';
import { queryList } from '../rest-kit/query-list';
import { issueTypeSchemeBean } from './issue-type-scheme-bean';

const SCHEME = '/rest/api/3/issuetypescheme';

/** Which issue types a scheme holds, and which projects use it. */
export function issueTypeSchemeUseRouter(site: Site): Hono<ProductEnv> {
  const router = new Hono<ProductEnv>();
  router.get(`${SCHEME}/project`, (c) => listProjects(site, c));
  router.put(`${SCHEME}/project`, (c) => assignToProject(site, c));
  router.put(`${SCHEME}/:id/issuetype`, (c) => addIssueTypes(site, c, c.req.param('id')));
  router.delete(`${SCHEME}/:id/issuetype/:issueTypeId`, (c) =>
    removeIssueType(site, c, c.req.param('id'), c.req.param('issueTypeId')),
  );
  return router;
}

function listProjects(site: Site, c: Context<ProductEnv>) {
  requireAdministrator(site, c);
  const wanted = queryList(c, 'projectId') ?? [];
  const associations = [...issueTypeSchemes(site).values()].flatMap((scheme) => {
    const users = projects(site).filter(
      (project) => project.issueTypeSchemeId === scheme.id && wanted.includes(project.id),
    );
    if (users.length === 0) return [];
    const projectIds = users.map((project) => project.id);
    return [{ issueTypeScheme: issueTypeSchemeBean(scheme), projectIds }];
  });
  return c.json(pageOf(site, c, pageRequest(c, 50), associations));
}

const assignment = z.object({ issueTypeSchemeId: z.string(), projectId: z.string() });

async function assignToProject(site: Site, c: Context<ProductEnv>) {
  requireAdministrator(site, c);
  const { issueTypeSchemeId, projectId } = await readBody(c, assignment);
  const scheme = found(issueTypeSchemes(site), issueTypeSchemeId, 'issue type scheme');
  const project = found(projects(site), projectId, 'project');
  requireTypesInUse(site, scheme, [projectId]);
  projects(site).put(projectId, { ...project, issueTypeSchemeId });
  return c.body(null, 204);
}

const addition = z.object({ issueTypeIds: z.array(z.string()).min(1) });

async function addIssueTypes(site: Site, c: Context<ProductEnv>, id: string) {
  requireAdministrator(site, c);
  const scheme = found(issueTypeSchemes(site), id, 'issue type scheme');
  const { issueTypeIds } = await readBody(c, addition);
  requireRows(issueTypes(site), issueTypeIds, 'issue type');
  const already = issueTypeIds.find((each) => scheme.issueTypeIds.includes(each));
  if (already !== undefined) {
    throw new JiraError(400, [`The issue type with id ${already} is already in the scheme.`]);
  }
  const all = [...scheme.issueTypeIds, ...issueTypeIds];
  issueTypeSchemes(site).put(id, { ...scheme, issueTypeIds: all });
  return c.body(null, 204);
}

function removeIssueType(site: Site, c: Context<ProductEnv>, id: string, issueTypeId: string) {
  requireAdministrator(site, c);
  const scheme = found(issueTypeSchemes(site), id, 'issue type scheme');
  if (!scheme.issueTypeIds.includes(issueTypeId)) {
    throw new JiraError(404, [`The issue type with id ${issueTypeId} is not in the scheme.`]);
  }
  const issueTypeIds = scheme.issueTypeIds.filter((each) => each !== issueTypeId);
  if (issueTypeIds.length === 0) {
    throw new JiraError(400, ['The last issue type of a scheme cannot be removed.']);
  }
  const users = projects(site).filter((project) => project.issueTypeSchemeId === id);
  const projectIds = users.map((project) => project.id);
  requireTypesInUse(site, { ...scheme, issueTypeIds }, projectIds);
  const defaultIssueTypeId =
    scheme.defaultIssueTypeId === issueTypeId ? null : scheme.defaultIssueTypeId;
  issueTypeSchemes(site).put(id, { ...scheme, issueTypeIds, defaultIssueTypeId });
  return c.body(null, 204);
}

/** A scheme must offer every type that issues of the projects already have. */
function requireTypesInUse(
  site: Site,
  scheme: IssueTypeSchemeRecord,
  projectIds: readonly string[],
): void {
  const orphan = issues(site).find(
    (issue) =>
      projectIds.includes(issue.projectId) && !scheme.issueTypeIds.includes(issue.issueTypeId),
  );
  if (orphan === undefined) return;
  throw new JiraError(400, [
    `The issue type scheme has no issue type ${orphan.issueTypeId}, which issues of the project use.`,
  ]);
}
