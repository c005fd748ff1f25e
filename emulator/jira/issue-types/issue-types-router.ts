import { Hono, type Context } from 'hono';
import { z } from 'zod';
import type { ProductEnv } from '../../caller';
import type { Site } from '../../site';
import { DEFAULT_ISSUE_TYPE_SCHEME, defaultRow } from '../defaults/default-names';
import { issueTypes, issueTypeSchemes, type IssueTypeRecord } from '../model/project';
import { issueTypesFor } from '../project-configuration';
import { readBody } from '../rest-kit/body';
import { found, requireFreeName } from '../rest-kit/found';
import { requireAdministrator, requireLogin, visibleProject } from '../rest-kit/guards';
import { issueTypeDetails } from './issue-type-bean';
import { replaceIssueType } from './replace-issue-type';

const TYPE = '/rest/api/3/issuetype';
const NAME_TAKEN = 'An issue type with this name already exists.';

/** Issue types of the site. */
export function issueTypesRouter(site: Site): Hono<ProductEnv> {
  const router = new Hono<ProductEnv>();
  router.get(TYPE, (c) => {
    requireLogin(c);
    return c.json(beans(site, [...issueTypes(site).values()]));
  });
  router.post(TYPE, (c) => createIssueType(site, c));
  router.get(`${TYPE}/project`, (c) => {
    const project = visibleProject(site, c, c.req.query('projectId') ?? '');
    const level = c.req.query('level');
    const chosen = issueTypesFor(site, project).filter(
      (issueType) => level === undefined || String(issueType.hierarchyLevel) === level,
    );
    return c.json(beans(site, chosen));
  });
  router.get(`${TYPE}/:id`, (c) => {
    requireLogin(c);
    return c.json(issueTypeDetails(site, found(issueTypes(site), c.req.param('id'), 'issue type')));
  });
  router.put(`${TYPE}/:id`, (c) => updateIssueType(site, c, c.req.param('id')));
  router.delete(`${TYPE}/:id`, (c) => deleteIssueType(site, c, c.req.param('id')));
  return router;
}

const beans = (site: Site, rows: readonly IssueTypeRecord[]) =>
  rows.map((issueType) => issueTypeDetails(site, issueType));

const name = z.string().trim().min(1, 'must not be empty').max(60, 'is longer than 60 characters');

const creation = z.object({
  name,
  description: z.string().default(''),
  type: z.enum(['subtask', 'standard']).optional(),
  hierarchyLevel: z.union([z.literal(-1), z.literal(0)]).optional(),
});

/** A new type joins the default scheme, which holds every type of the site. */
async function createIssueType(site: Site, c: Context<ProductEnv>) {
  requireAdministrator(site, c);
  const wanted = await readBody(c, creation);
  requireFreeName(issueTypes(site), wanted.name, { status: 409, message: NAME_TAKEN });
  const subtask = wanted.type === 'subtask' || wanted.hierarchyLevel === -1;
  const issueType = site.database.transaction(() => {
    const made: IssueTypeRecord = {
      id: String(site.ids.next('jira.issue-type', 10001)),
      name: wanted.name,
      description: wanted.description,
      subtask,
      hierarchyLevel: subtask ? -1 : 0,
      avatarId: subtask ? 10316 : 10300,
    };
    issueTypes(site).put(made.id, made);
    const scheme = defaultRow(issueTypeSchemes(site), DEFAULT_ISSUE_TYPE_SCHEME);
    const issueTypeIds = [...scheme.issueTypeIds, made.id];
    issueTypeSchemes(site).put(scheme.id, { ...scheme, issueTypeIds });
    return made;
  });
  return c.json(issueTypeDetails(site, issueType), 201);
}

const change = z.object({
  name: name.optional(),
  description: z.string().optional(),
  avatarId: z.number().int().optional(),
});

async function updateIssueType(site: Site, c: Context<ProductEnv>, id: string) {
  requireAdministrator(site, c);
  const old = found(issueTypes(site), id, 'issue type');
  const wanted = await readBody(c, change);
  if (wanted.name !== undefined) {
    const refusal = { status: 409, message: NAME_TAKEN, except: id } as const;
    requireFreeName(issueTypes(site), wanted.name, refusal);
  }
  const issueType: IssueTypeRecord = {
    ...old,
    name: wanted.name ?? old.name,
    description: wanted.description ?? old.description,
    avatarId: wanted.avatarId ?? old.avatarId,
  };
  issueTypes(site).put(id, issueType);
  return c.json(issueTypeDetails(site, issueType));
}

function deleteIssueType(site: Site, c: Context<ProductEnv>, id: string) {
  requireAdministrator(site, c);
  const old = found(issueTypes(site), id, 'issue type');
  site.database.transaction(() => {
    replaceIssueType(site, old, c.req.query('alternativeIssueTypeId'));
    for (const scheme of issueTypeSchemes(site).values()) {
      if (!scheme.issueTypeIds.includes(id)) continue;
      const issueTypeIds = scheme.issueTypeIds.filter((each) => each !== id);
      const defaultIssueTypeId =
        scheme.defaultIssueTypeId === id ? null : scheme.defaultIssueTypeId;
      issueTypeSchemes(site).put(scheme.id, { ...scheme, issueTypeIds, defaultIssueTypeId });
    }
    issueTypes(site).delete(id);
  });
  return c.body(null, 204);
}
