import { Hono, type Context } from 'hono';
import type { ProductEnv } from '../../caller';
import type { Site } from '../../site';
import { issueTypeBean } from '../issue-types/issue-type-bean';
import { summaryOf } from '../issues/issue-fields';
import type { IssueRecord } from '../model/issue';
import { issueTypes } from '../model/project';
import { findIssue } from '../issues/find-issue';
import { marked } from './assist/marked-text';
import { runQuery } from './run-query';

/** Jira suggests at most twenty issues. */
const LONGEST = 20;

function suggestion(site: Site, issue: IssueRecord, typed: string) {
  const summary = summaryOf(issue);
  return {
    id: Number(issue.id),
    key: issue.key,
    keyHtml: marked(issue.key, typed),
    img: issueTypeBean(site, issue.issueTypeId).iconUrl,
    summary: marked(summary, typed),
    summaryText: summary,
  };
}

/** Leaves out the issue that is open, and, where the caller says so, its parent and all subtasks. */
function isWanted(site: Site, c: Context<ProductEnv>): (issue: IssueRecord) => boolean {
  const open = findIssue(site, c.req.query('currentIssueKey') ?? '');
  const projectId = c.req.query('currentProjectId') ?? '';
  const noSubtasks = c.req.query('showSubTasks') === 'false';
  const noParent = c.req.query('showSubTaskParent') === 'false';
  return (issue) => {
    if (issue.id === open?.id) return false;
    if (projectId !== '' && issue.projectId !== projectId) return false;
    if (noParent && issue.id === open?.fields['parent']) return false;
    return !noSubtasks || issueTypes(site).get(issue.issueTypeId)?.subtask !== true;
  };
}

function suggested(site: Site, c: Context<ProductEnv>, typed: string): readonly IssueRecord[] {
  const wanted = isWanted(site, c);
  const jql = c.req.query('currentJQL') ?? '';
  const found = runQuery(site, c.env.caller, jql, { unbounded: 'allowed' });
  return found.all().filter((issue) => {
    const text = `${issue.key} ${summaryOf(issue)}`.toLowerCase();
    return wanted(issue) && text.includes(typed.toLowerCase());
  });
}

/** Suggestions while somebody types an issue: `/rest/api/3/issue/picker`. */
export function pickerRoutes(site: Site): Hono<ProductEnv> {
  const routes = new Hono<ProductEnv>();

  routes.get('/rest/api/3/issue/picker', (c) => {
    const typed = (c.req.query('query') ?? '').trim();
    const found = suggested(site, c, typed);
    const issues = found.slice(0, LONGEST).map((issue) => suggestion(site, issue, typed));
    const sub = `Showing ${issues.length} of ${found.length} matching issues`;
    return c.json({ sections: [{ id: 'cs', label: 'Current Search', sub, issues }] });
  });

  return routes;
}
