import { Hono, type Context } from 'hono';
import type { ProductEnv } from '../../caller';
import type { Site } from '../../site';
import { JiraError } from '../errors';
import { issues, type IssueRecord } from '../model/issue';
import { actingAccount, requireOnIssue, visibleIssue } from './find-issue';

/** Limits of entity properties, https://developer.atlassian.com/cloud/jira/platform/jira-entity-properties/ */
const VALUE_LIMIT = 32_768;
const KEY_LIMIT = 255;

function editable(site: Site, c: Context<ProductEnv>, idOrKey: string): IssueRecord {
  const issue = visibleIssue(site, c.env.caller, idOrKey);
  actingAccount(site, c.env.caller);
  requireOnIssue(site, c.env.caller, 'EDIT_ISSUES', issue, {
    status: 403,
    message: 'You do not have permission to edit issues in this project.',
  });
  return issue;
}

function requireProperty(issue: IssueRecord, key: string): unknown {
  if (key in issue.properties) return issue.properties[key];
  throw new JiraError(404, [`The property with key "${key}" does not exist.`]);
}

async function readValue(c: Context<ProductEnv>, key: string): Promise<unknown> {
  const text = await c.req.text();
  if (key.length > KEY_LIMIT) throw new JiraError(400, ['The property key is longer than 255.']);
  if (text.length > VALUE_LIMIT) {
    throw new JiraError(400, ['The property value is longer than 32768 characters.']);
  }
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    throw new JiraError(400, ['The property value must be valid, non-empty JSON.']);
  }
}

/** Entity properties of issues. Anybody who may edit the issue can write them. */
export function propertyRoutes(site: Site): Hono<ProductEnv> {
  const routes = new Hono<ProductEnv>();
  const path = '/rest/api/3/issue/:issue/properties';

  routes.get(path, (c) => {
    const issue = visibleIssue(site, c.env.caller, c.req.param('issue'));
    const base = `${site.origin.product}/rest/api/3/issue/${issue.id}/properties`;
    const keys = Object.keys(issue.properties).map((key) => ({ key, self: `${base}/${key}` }));
    return c.json({ keys });
  });

  routes.get(`${path}/:key`, (c) => {
    const issue = visibleIssue(site, c.env.caller, c.req.param('issue'));
    const key = c.req.param('key');
    return c.json({ key, value: requireProperty(issue, key) });
  });

  routes.put(`${path}/:key`, async (c) => {
    const key = c.req.param('key');
    const value = await readValue(c, key);
    const issue = editable(site, c, c.req.param('issue'));
    const known = key in issue.properties;
    issues(site).put(issue.id, { ...issue, properties: { ...issue.properties, [key]: value } });
    return c.json({}, known ? 200 : 201);
  });

  routes.delete(`${path}/:key`, (c) => {
    const issue = editable(site, c, c.req.param('issue'));
    const key = c.req.param('key');
    requireProperty(issue, key);
    const properties = Object.fromEntries(
      Object.entries(issue.properties).filter(([name]) => name !== key),
    );
    issues(site).put(issue.id, { ...issue, properties });
    return c.body(null, 204);
  });

  return routes;
}
