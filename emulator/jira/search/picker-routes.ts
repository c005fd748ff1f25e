import { Hono, type Context } from 'hono';
import type { ProductEnv } from '../../caller';
import type { Site } from '../../site';
import { issueTypeBean } from '../issue-types/issue-type-bean';
import { summaryOf } from '../issues/issue-fields';
import type { IssueRecord } from '../model/issue';
import { runQuery } from './run-query';

/** Jira suggests at most twenty issues. */
const LONGEST = 20;

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0) ?? 0};`);

function suggestion(site: Site, issue: IssueRecord) {
  const summary = summaryOf(issue);
  return {
    id: Number(issue.id),
    key: issue.key,
    keyHtml: escaped(issue.key),
    img: issueTypeBean(site, issue.issueTypeId).iconUrl,
    summary: escaped(summary),
    summaryText: summary,
  };
}

function suggested(site: Site, c: Context<ProductEnv>): readonly IssueRecord[] {
  const wanted = (c.req.query('query') ?? '').trim().toLowerCase();
  const except = c.req.query('currentIssueKey')?.toUpperCase();
  const projectId = c.req.query('currentProjectId');
  const found = runQuery(site, c.env.caller, c.req.query('currentJQL') ?? '', {
    unbounded: 'allowed',
  });
  const matching = found.all().filter((issue) => {
    if (issue.key === except) return false;
    if (projectId !== undefined && projectId !== '' && issue.projectId !== projectId) return false;
    const text = `${issue.key} ${summaryOf(issue)}`.toLowerCase();
    return text.includes(wanted);
  });
  return matching.slice(0, LONGEST);
}

/** Suggestions while somebody types an issue: `/rest/api/3/issue/picker`. */
export function pickerRoutes(site: Site): Hono<ProductEnv> {
  const routes = new Hono<ProductEnv>();

  routes.get('/rest/api/3/issue/picker', (c) => {
    const issues = suggested(site, c).map((issue) => suggestion(site, issue));
    const sub = `Showing ${issues.length} of ${issues.length} matching issues`;
    return c.json({ sections: [{ id: 'cs', label: 'Current Search', sub, issues }] });
  });

  return routes;
}
