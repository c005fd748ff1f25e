import { Hono, type Context } from 'hono';
import { z } from 'zod';
import type { ProductEnv } from '../../caller';
import type { Site } from '../../site';
import { DEFAULT_ISSUE_TYPE_SCHEME } from '../defaults/default-names';
import { JiraError } from '../errors';
import { requireRows } from '../fields/context-rules';
import {
  issueTypes,
  issueTypeSchemes,
  projects,
  type IssueTypeSchemeRecord,
} from '../model/project';
import { readBody } from '../rest-kit/body';
import { found, requireFreeName } from '../rest-kit/found';
import { requireAdministrator } from '../rest-kit/guards';
import { pageOf, pageRequest } from '../rest-kit/page';
import { matchesText, namedBy, queryList } from '../rest-kit/query-list';
import { issueTypeSchemeBean } from './issue-type-scheme-bean';

const SCHEME = '/rest/api/3/issuetypescheme';
const NAME_TAKEN = 'The issue type scheme name is used by another scheme.';

/** Issue type schemes: list, make, change, delete. */
export function issueTypeSchemesRouter(site: Site): Hono<ProductEnv> {
  const router = new Hono<ProductEnv>();
  router.get(SCHEME, (c) => listSchemes(site, c));
  router.post(SCHEME, (c) => createScheme(site, c));
  router.get(`${SCHEME}/mapping`, (c) => listMappings(site, c));
  router.put(`${SCHEME}/:id`, (c) => updateScheme(site, c, c.req.param('id')));
  router.delete(`${SCHEME}/:id`, (c) => deleteScheme(site, c, c.req.param('id')));
  return router;
}

function listSchemes(site: Site, c: Context<ProductEnv>) {
  requireAdministrator(site, c);
  const query = c.req.query('queryString');
  const all = [...issueTypeSchemes(site).values()];
  const chosen = namedBy(queryList(c, 'id'), all, (scheme) => scheme.id)
    .filter((scheme) => matchesText(query, scheme.name))
    .map(issueTypeSchemeBean);
  return c.json(pageOf(site, c, pageRequest(c, 50), chosen));
}

function listMappings(site: Site, c: Context<ProductEnv>) {
  requireAdministrator(site, c);
  const all = [...issueTypeSchemes(site).values()];
  const chosen = namedBy(queryList(c, 'issueTypeSchemeId'), all, (scheme) => scheme.id);
  const mappings = chosen.flatMap(({ id, issueTypeIds }) =>
    issueTypeIds.map((issueTypeId) => ({ issueTypeSchemeId: id, issueTypeId })),
  );
  return c.json(pageOf(site, c, pageRequest(c, 50), mappings));
}

const name = z.string().trim().min(1, 'must not be empty').max(255);

const creation = z.object({
  name,
  description: z.string().default(''),
  defaultIssueTypeId: z.string().nullish(),
  issueTypeIds: z.array(z.string()).min(1, 'must name at least one issue type'),
});

async function createScheme(site: Site, c: Context<ProductEnv>) {
  requireAdministrator(site, c);
  const wanted = await readBody(c, creation);
  requireFreeName(issueTypeSchemes(site), wanted.name, { status: 409, message: NAME_TAKEN });
  requireRows(issueTypes(site), wanted.issueTypeIds, 'issue type');
  const defaultIssueTypeId = wanted.defaultIssueTypeId ?? null;
  requireMember(defaultIssueTypeId, wanted.issueTypeIds);
  const id = site.database.transaction(() => {
    const made = String(site.ids.next('jira.issue-type-scheme', 10000));
    const { description, issueTypeIds } = wanted;
    const scheme = { id: made, name: wanted.name, description, defaultIssueTypeId, issueTypeIds };
    issueTypeSchemes(site).put(made, scheme);
    return made;
  });
  return c.json({ issueTypeSchemeId: id }, 201);
}

function requireMember(defaultIssueTypeId: string | null, issueTypeIds: readonly string[]): void {
  if (defaultIssueTypeId === null || issueTypeIds.includes(defaultIssueTypeId)) return;
  throw new JiraError(400, [
    'The default issue type must be one of the issue types of the scheme.',
  ]);
}

const change = z.object({
  name: name.optional(),
  description: z.string().optional(),
  defaultIssueTypeId: z.string().nullish(),
});

async function updateScheme(site: Site, c: Context<ProductEnv>, id: string) {
  requireAdministrator(site, c);
  const old = found(issueTypeSchemes(site), id, 'issue type scheme');
  const wanted = await readBody(c, change);
  if (wanted.name !== undefined) {
    const refusal = { status: 409, message: NAME_TAKEN, except: id } as const;
    requireFreeName(issueTypeSchemes(site), wanted.name, refusal);
  }
  const scheme: IssueTypeSchemeRecord = {
    ...old,
    name: wanted.name ?? old.name,
    description: wanted.description ?? old.description,
    defaultIssueTypeId:
      wanted.defaultIssueTypeId === undefined ? old.defaultIssueTypeId : wanted.defaultIssueTypeId,
  };
  requireMember(scheme.defaultIssueTypeId, scheme.issueTypeIds);
  issueTypeSchemes(site).put(id, scheme);
  return c.body(null, 204);
}

function deleteScheme(site: Site, c: Context<ProductEnv>, id: string) {
  requireAdministrator(site, c);
  const scheme = found(issueTypeSchemes(site), id, 'issue type scheme');
  if (scheme.name === DEFAULT_ISSUE_TYPE_SCHEME) {
    throw new JiraError(400, ['The default issue type scheme cannot be deleted.']);
  }
  if (projects(site).find((project) => project.issueTypeSchemeId === id) !== undefined) {
    throw new JiraError(400, ['The issue type scheme is used by a project and cannot be deleted.']);
  }
  issueTypeSchemes(site).delete(id);
  return c.body(null, 204);
}
