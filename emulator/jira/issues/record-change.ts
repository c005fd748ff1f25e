import type { Caller } from '../../caller';
import type { Site } from '../../site';
import { changelogs, issues, type ChangelogItem, type IssueRecord } from '../model/issue';
import { changelogItems } from './changelog-items';
import { actingAccount } from './find-issue';
import { publishUpdated } from './issue-events';
import { publishMentionedInIssue } from './part-events';
import { addBelonging } from './issue-index';

/** How a change leaves traces; both by default. */
export interface Traces {
  readonly changelog: boolean;
  readonly events: boolean;
}

const ALL: Traces = { changelog: true, events: true };

/** Stored fields with some values replaced; an undefined value removes its key. */
export function withValues(
  fields: Readonly<Record<string, unknown>>,
  values: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const merged = Object.entries({ ...fields, ...values });
  return Object.fromEntries(merged.filter(([, value]) => value !== undefined));
}

/**
 * Stores a new state of an issue with its history entry and publishes `avi:jira:updated:issue`, in one
 * transaction. A state that differs in nothing leaves no trace and does not touch `updated`.
 */
export function recordChange(
  site: Site,
  caller: Caller,
  before: IssueRecord,
  after: IssueRecord,
  traces: Traces = ALL,
): {
  readonly issue: IssueRecord;
  readonly items: readonly ChangelogItem[];
  readonly changelogId?: string;
} {
  const items = changelogItems(site, before, after);
  if (items.length === 0) return { issue: before, items };
  return site.database.transaction(() => {
    const issue = { ...after, updated: site.clock.now() };
    issues(site).put(issue.id, issue);
    const changelogId = traces.changelog ? addHistory(site, caller, issue.id, items) : undefined;
    if (traces.events) {
      publishUpdated(site, caller, { before, issue, items, changelogId });
      const described = items.some(({ fieldId }) => fieldId === 'description');
      if (described) publishMentionedInIssue(site, caller, issue);
    }
    return changelogId === undefined ? { issue, items } : { issue, items, changelogId };
  });
}

/** Adds an entry to the history of an issue and answers its id. */
export function addHistory(
  site: Site,
  caller: Caller,
  issueId: string,
  items: readonly ChangelogItem[],
): string {
  const id = String(site.ids.next('jira.changelog'));
  const author = actingAccount(site, caller);
  changelogs(site).put(id, { id, issueId, author, created: site.clock.now(), items });
  addBelonging(site, issueId, 'changelogs', id);
  return id;
}

/** Marks an issue as changed by something that is no field: a comment, a file, a link. */
export function touch(site: Site, issueId: string): void {
  const issue = issues(site).get(issueId);
  if (issue !== undefined) issues(site).put(issueId, { ...issue, updated: site.clock.now() });
}
