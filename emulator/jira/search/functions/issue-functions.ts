import { findIssue } from '../../issues/find-issue';
import { belongings } from '../../issues/issue-index';
import { issueLinks, type IssueLinkRecord } from '../../issues/links/issue-links';
import { remoteLinks } from '../../issues/links/remote-links';
import { issues, type IssueRecord } from '../../model/issue';
import { linkTypes } from '../../model/link-type';
import type { QueryScope } from '../query-scope';
import { jqlError } from '../search-field';
import type { JqlFunction } from './jql-function';
import { updatedBy } from './updated-by';

function namedIssue(scope: QueryScope, idOrKey: string, name: string): IssueRecord {
  const issue = findIssue(scope.site, idOrKey);
  if (issue !== undefined && scope.seesIssue(issue)) return issue;
  throw jqlError(`Issue '${idOrKey}' could not be found in function '${name}'.`);
}

const linksOf = ({ site }: QueryScope, issue: IssueRecord): readonly IssueLinkRecord[] =>
  belongings(site, issue.id).links.flatMap((id) => issueLinks(site).get(id) ?? []);

/** What a link is called from the end of one of its issues: `blocks` or `is blocked by`. */
function phraseOf({ site }: QueryScope, link: IssueLinkRecord, issueId: string): string {
  const type = linkTypes(site).get(link.typeId);
  return (link.inwardIssueId === issueId ? type?.outward : type?.inward) ?? '';
}

/** With link types, only the issues that the named issue stands to in that way. Their case matters. */
function linked([key = '', ...phrases]: readonly string[], scope: QueryScope): readonly string[] {
  const issue = namedIssue(scope, key, 'linkedIssues');
  const known = [...linkTypes(scope.site).values()];
  for (const phrase of phrases) {
    if (known.some(({ inward, outward }) => inward === phrase || outward === phrase)) continue;
    throw jqlError(`Issue link type '${phrase}' could not be found in function 'linkedIssues'.`);
  }
  return linksOf(scope, issue).flatMap((link) => {
    if (phrases.length > 0 && !phrases.includes(phraseOf(scope, link, issue.id))) return [];
    return [link.inwardIssueId === issue.id ? link.outwardIssueId : link.inwardIssueId];
  });
}

function watched(_args: readonly string[], { site, accountId }: QueryScope): readonly string[] {
  if (accountId === undefined) return [];
  const found = issues(site).filter((issue) => issue.watchers.includes(accountId));
  return found.map((issue) => issue.id);
}

function voted(_args: readonly string[], { site, accountId }: QueryScope): readonly string[] {
  if (accountId === undefined) return [];
  const found = issues(site).filter(({ voters = [] }) => voters.includes(accountId));
  return found.map((issue) => issue.id);
}

function descendants(scope: QueryScope, issueId: string): readonly string[] {
  const children = belongings(scope.site, issueId).children;
  return [...children, ...children.flatMap((child) => descendants(scope, child))];
}

function remotelyLinked(globalIds: readonly string[], { site }: QueryScope): readonly string[] {
  const found = remoteLinks(site).filter(({ globalId = '' }) => globalIds.includes(globalId));
  return found.map((link) => link.issueId);
}

/** A link function takes an issue and any number of link types; Jira names no limit. */
const MANY = 100;

const issueFunction = (
  name: string,
  takes: JqlFunction['takes'],
  ids: JqlFunction['ids'],
): JqlFunction => ({ name, of: 'issue', list: true, takes, ids });

/** Functions that give issues, under the names from before and since work items. */
export const issueFunctions: readonly JqlFunction[] = [
  issueFunction('linkedIssues', [1, MANY], linked),
  issueFunction('linkedWorkItems', [1, MANY], linked),
  issueFunction('watchedIssues', [0, 0], watched),
  issueFunction('watchedWorkItems', [0, 0], watched),
  issueFunction('votedIssues', [0, 0], voted),
  issueFunction('votedWorkItems', [0, 0], voted),
  issueFunction('updatedBy', [1, 3], updatedBy),
  ...['childIssuesOf', 'portfolioChildIssuesOf'].map((name) =>
    issueFunction(name, [1, 1], ([key = ''], scope) =>
      descendants(scope, namedIssue(scope, key, name).id),
    ),
  ),
  issueFunction('issuesWithRemoteLinksByGlobalId', [1, MANY], remotelyLinked),
];
