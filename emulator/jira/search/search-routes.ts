import { Hono, type Context } from 'hono';
import { z } from 'zod';
import type { ProductEnv } from '../../caller';
import type { Site } from '../../site';
import { JiraError } from '../errors';
import { fieldNames, fieldSchemas, issueBean, wantedFields } from '../issues/issue-bean';
import { readBody } from '../rest-kit/body';
import { queryList } from '../rest-kit/query-list';
import { pageStart, pageToken } from './page-token';
import { runQuery } from './run-query';

const STANDARD_PAGE = 50;
/** Jira cuts pages with field values to about a hundred, and gives ids and keys alone up to 5000. */
const LONGEST_PAGE = 100;
const LONGEST_ID_PAGE = 5000;

/** Fields have no keys of their own and no field fails to be read: both say what holds anyway. */
const flag = z.union([z.boolean(), z.stringbool()]).default(false);

const request = z.strictObject({
  jql: z.string().default(''),
  nextPageToken: z.string().nullish(),
  maxResults: z.coerce.number().int().min(1, 'must be at least 1').default(STANDARD_PAGE),
  fields: z.array(z.string()).default(['id']),
  expand: z.string().default(''),
  properties: z.array(z.string()).max(5, 'takes up to 5 properties').default([]),
  fieldsByKeys: flag,
  failFast: flag,
  /** Search sees every write at once here, so that there is nothing to reconcile. */
  reconcileIssues: z.array(z.coerce.number().int()).max(50, 'takes up to 50 ids').default([]),
});

type SearchRequest = z.output<typeof request>;

function search(site: Site, c: Context<ProductEnv>, asked: SearchRequest) {
  const found = runQuery(site, c.env.caller, asked.jql, { unbounded: 'refused' });
  const fieldIds = wantedFields(site, asked.fields);
  const bare = fieldIds.length === 0 && asked.properties.length === 0;
  const start = pageStart(asked.nextPageToken ?? undefined, found);
  const length = Math.min(asked.maxResults, bare ? LONGEST_ID_PAGE : LONGEST_PAGE);
  const page = found.page(start, length);
  const end = start + page.length;
  const last = page.at(-1);
  const expand = asked.expand.split(',').filter((each) => each !== '');
  const view = { fields: asked.fields, expand, properties: asked.properties };
  const issues = page.map((issue) => {
    const bean = issueBean(site, c.env.caller, issue, view, fieldIds);
    return bare && isIdOnly(asked.fields) && expand.length === 0 ? { id: issue.id } : bean;
  });
  return {
    issues,
    ...(end < found.count && last !== undefined
      ? { nextPageToken: pageToken(found, last), isLast: false }
      : { isLast: true }),
    ...(expand.includes('names') ? { names: fieldNames(site, fieldIds) } : {}),
    ...(expand.includes('schema') ? { schema: fieldSchemas(site, fieldIds) } : {}),
  };
}

const isIdOnly = (fields: readonly string[]) => fields.every((field) => field === 'id');

function fromQuery(c: Context<ProductEnv>): SearchRequest {
  const maxResults = c.req.query('maxResults');
  return request.parse({
    jql: c.req.query('jql'),
    nextPageToken: c.req.query('nextPageToken'),
    expand: c.req.query('expand'),
    fields: queryList(c, 'fields'),
    properties: queryList(c, 'properties'),
    reconcileIssues: queryList(c, 'reconcileIssues'),
    fieldsByKeys: c.req.query('fieldsByKeys'),
    failFast: c.req.query('failFast'),
    ...(maxResults === undefined ? {} : { maxResults }),
  });
}

/** Searching with JQL: `/rest/api/3/search/jql` and the count that goes with it. */
export function searchRoutes(site: Site): Hono<ProductEnv> {
  const routes = new Hono<ProductEnv>();
  const path = '/rest/api/3/search/jql';

  routes.get(path, (c) => c.json(search(site, c, fromQuery(c))));

  routes.post(path, async (c) => c.json(search(site, c, await readBody(c, request))));

  routes.post('/rest/api/3/search/approximate-count', async (c) => {
    const { jql } = await readBody(c, z.object({ jql: z.string().default('') }));
    const found = runQuery(site, c.env.caller, jql, { unbounded: 'refused' });
    return c.json({ count: found.count });
  });

  routes.all('/rest/api/3/search', () => {
    throw new JiraError(410, [
      'The requested API has been removed. Please migrate to the /rest/api/3/search/jql API.',
    ]);
  });

  return routes;
}
