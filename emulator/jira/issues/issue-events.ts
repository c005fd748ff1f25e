import type { Caller } from '../../caller';
import type { Site } from '../../site';
import type { ChangelogItem, CommentRecord, IssueRecord } from '../model/issue';
import { actingAccount } from './find-issue';
import { issueFields } from './issue-fields';
import { commentBean } from './comments/comment-bean';
import { statusBean } from '../statuses/status-bean';
import { userBean } from '../users/user-bean';

/** Fields that an event carries, https://developer.atlassian.com/platform/forge/events-reference/jira/ */
const EVENT_FIELDS = [
  'summary',
  'issuetype',
  'creator',
  'created',
  'project',
  'reporter',
  'assignee',
  'updated',
  'status',
];

/** The issue as events show it. */
export function eventIssue(site: Site, issue: IssueRecord) {
  const self = `${site.origin.product}/rest/api/3/issue/${issue.id}`;
  return { id: issue.id, key: issue.key, self, fields: issueFields(site, issue, EVENT_FIELDS) };
}

/** Publishes an event with what all events of Jira have: who caused it, and when. */
export function publishIssueEvent(
  site: Site,
  caller: Caller,
  name: string,
  payload: Readonly<Record<string, unknown>>,
): void {
  const selfGenerated = caller.app !== undefined;
  site.events.publish({
    name,
    selfGenerated,
    payload: {
      eventType: name,
      timestamp: String(site.clock.now()),
      atlassianId: actingAccount(site, caller),
      selfGenerated,
      ...payload,
    },
  });
}

function associatedUsers(site: Site, items: readonly ChangelogItem[], issue?: IssueRecord) {
  const ids = items
    .filter((item) => item.fieldId === 'assignee' || item.fieldId === 'reporter')
    .flatMap((item) => [item.from, item.to]);
  ids.push(...[issue?.fields['assignee'], issue?.fields['reporter']].map(textOrNull));
  const known = [...new Set(ids)].filter((id) => id !== null);
  return known.map((accountId) => userBean(site, accountId));
}

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** Publishes `avi:jira:created:issue`. */
export function publishCreated(site: Site, caller: Caller, issue: IssueRecord): void {
  publishIssueEvent(site, caller, 'avi:jira:created:issue', {
    issue: eventIssue(site, issue),
    associatedUsers: associatedUsers(site, [], issue),
  });
}

/** Publishes `avi:jira:deleted:issue`; sub-tasks that go along send none. */
export function publishDeleted(site: Site, caller: Caller, issue: IssueRecord): void {
  publishIssueEvent(site, caller, 'avi:jira:deleted:issue', {
    issue: eventIssue(site, issue),
    associatedUsers: associatedUsers(site, [], issue),
  });
}

interface Update {
  readonly before: IssueRecord;
  readonly issue: IssueRecord;
  readonly items: readonly ChangelogItem[];
  readonly changelogId: string | undefined;
}

/** Publishes `avi:jira:updated:issue`, and `avi:jira:assigned:issue` when the assignee changed. */
export function publishUpdated(site: Site, caller: Caller, update: Update): void {
  const { before, issue, items, changelogId } = update;
  const changelog = { ...(changelogId === undefined ? {} : { id: changelogId }), items };
  const users = { associatedUsers: associatedUsers(site, items) };
  const moved = before.statusId !== issue.statusId;
  const both = [issue.statusId, before.statusId].map((id) => statusBean(site, id));
  publishIssueEvent(site, caller, 'avi:jira:updated:issue', {
    issue: eventIssue(site, issue),
    changelog,
    ...users,
    ...(moved ? { associatedStatuses: both } : {}),
  });
  const assigned = items.filter((item) => item.fieldId === 'assignee');
  if (assigned.length === 0) return;
  publishIssueEvent(site, caller, 'avi:jira:assigned:issue', {
    issue: eventIssue(site, issue),
    changelog: { ...changelog, items: assigned },
    ...users,
  });
}

/** Publishes `avi:jira:commented:issue`, sent for a new comment and for an edited one. */
export function publishCommented(
  site: Site,
  caller: Caller,
  issue: IssueRecord,
  comment: CommentRecord,
): void {
  publishIssueEvent(site, caller, 'avi:jira:commented:issue', {
    issue: eventIssue(site, issue),
    associatedUsers: [userBean(site, comment.author)],
    comment: commentBean(site, comment),
  });
}

/** Publishes `avi:jira:created:issuelink` or its deletion: ids alone, no issue. */
export function publishLink(
  site: Site,
  caller: Caller,
  name: 'avi:jira:created:issuelink' | 'avi:jira:deleted:issuelink',
  link: { readonly id: string; readonly from: string; readonly to: string; readonly type: unknown },
): void {
  publishIssueEvent(site, caller, name, {
    id: Number(link.id),
    sourceIssueId: Number(link.from),
    destinationIssueId: Number(link.to),
    issueLinkType: link.type,
  });
}
