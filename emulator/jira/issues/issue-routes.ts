import { Hono, type Context } from 'hono';
import { z } from 'zod';
import type { ProductEnv } from '../../caller';
import type { Site } from '../../site';
import { JiraError } from '../errors';
import type { IssueRecord } from '../model/issue';
import { readBody } from '../rest-kit/body';
import { queryList } from '../rest-kit/query-list';
import { NotModelled } from '../not-modelled';
import { createIssue } from './create-issue';
import { deleteIssue } from './delete-issue';
import { editIssue } from './edit-issue';
import { editMeta } from './edit-meta';
import { fieldRequestSchema } from './field-request';
import { findIssue, maySee, visibleIssue } from './find-issue';
import { fieldNames, fieldSchemas, issueBean, wantedFields, type IssueView } from './issue-bean';

const bulkFetchBody = z.object({
  issueIdsOrKeys: z.array(z.union([z.string(), z.number()]).transform(String)),
  fields: z.array(z.string()).optional(),
  expand: z.array(z.string()).optional(),
  properties: z.array(z.string()).optional(),
});

const createBody = fieldRequestSchema.extend({ transition: z.unknown().optional() });

function viewOf(c: Context<ProductEnv>): IssueView {
  return {
    fields: queryList(c, 'fields') ?? ['*all'],
    expand: queryList(c, 'expand') ?? [],
    properties: queryList(c, 'properties') ?? [],
  };
}

function whole(
  site: Site,
  c: Context<ProductEnv>,
  issue: IssueRecord,
  view: IssueView,
  ids: readonly string[] = wantedFields(site, view.fields),
) {
  return {
    ...issueBean(site, c.env.caller, issue, view, ids),
    ...(view.expand.includes('names') ? { names: fieldNames(site, ids) } : {}),
    ...(view.expand.includes('schema') ? { schema: fieldSchemas(site, ids) } : {}),
  };
}

/** As the description of the call says; calls of the history itself tell the rest. */
const HISTORIES_IN_BULK = 40;

function bulkFetch(site: Site, c: Context<ProductEnv>, body: z.output<typeof bulkFetchBody>) {
  const view = {
    fields: body.fields ?? ['*navigable'],
    expand: body.expand ?? [],
    properties: body.properties ?? [],
    mostHistories: HISTORIES_IN_BULK,
  };
  const ids = wantedFields(site, view.fields);
  const found = new Map<string, IssueRecord>();
  const issueErrors: { id: string; errorMessage: string }[] = [];
  for (const idOrKey of body.issueIdsOrKeys) {
    const issue = findIssue(site, idOrKey);
    if (issue !== undefined && maySee(site, c.env.caller, issue)) found.set(issue.id, issue);
    else {
      const errorMessage = 'Issue does not exist or you do not have permission to see it.';
      issueErrors.push({ id: idOrKey, errorMessage });
    }
  }
  const ordered = [...found.values()].sort((left, right) => Number(left.id) - Number(right.id));
  return { issues: ordered.map((issue) => whole(site, c, issue, view, ids)), issueErrors };
}

/** Issues themselves: create, read, edit, delete and bulk fetch. */
export function issueRoutes(site: Site): Hono<ProductEnv> {
  const routes = new Hono<ProductEnv>();
  const path = '/rest/api/3/issue/:issue';

  routes.post('/rest/api/3/issue', async (c) => {
    const { transition, ...request } = await readBody(c, createBody);
    if (transition !== undefined) throw new NotModelled('a transition while an issue is created');
    const { id, key } = await createIssue(site, c.env.caller, request);
    site.wake?.();
    return c.json({ id, key, self: `${site.origin.product}/rest/api/3/issue/${id}` }, 201);
  });

  routes.post('/rest/api/3/issue/bulkfetch', async (c) => {
    const body = await readBody(c, bulkFetchBody);
    const count = body.issueIdsOrKeys.length;
    if (count === 0 || count > 100) {
      throw new JiraError(400, ['The number of issue IDs or keys must be between 1 and 100.']);
    }
    return c.json(bulkFetch(site, c, body));
  });

  routes.get('/rest/api/3/issue/createmeta', () => {
    throw new NotModelled('create metadata of many projects; ask by project and issue type');
  });

  routes.get(path, (c) => {
    const issue = visibleIssue(site, c.env.caller, c.req.param('issue'));
    return c.json(whole(site, c, issue, viewOf(c)));
  });

  routes.put(path, async (c) => {
    const issue = visibleIssue(site, c.env.caller, c.req.param('issue'));
    const body = await readBody(c, fieldRequestSchema);
    if (body.fields === undefined && body.update === undefined && body.properties === undefined) {
      throw new JiraError(400, ["one of 'fields' or 'update' required"]);
    }
    const returned = site.database.transaction(() => {
      editIssue(site, c.env.caller, issue, body);
      if (c.req.query('returnIssue') !== 'true') return undefined;
      return whole(site, c, visibleIssue(site, c.env.caller, issue.id), viewOf(c));
    });
    return returned === undefined ? c.body(null, 204) : c.json(returned);
  });

  routes.delete(path, (c) => {
    const issue = visibleIssue(site, c.env.caller, c.req.param('issue'));
    const subtasks = c.req.query('deleteSubtasks') ?? 'false';
    if (subtasks !== 'true' && subtasks !== 'false') {
      throw new JiraError(400, ["The parameter 'deleteSubtasks' is true or false."]);
    }
    deleteIssue(site, c.env.caller, issue, { subtasks: subtasks === 'true' });
    return c.body(null, 204);
  });

  routes.get(`${path}/editmeta`, (c) =>
    c.json(editMeta(site, c.env.caller, visibleIssue(site, c.env.caller, c.req.param('issue')))),
  );

  return routes;
}
