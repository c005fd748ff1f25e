import { z } from 'zod';
import { getJson } from '../../http/request';
import { issuePath } from './issue-data';

const entry = z.object({
  id: z.string(),
  author: z.object({ accountId: z.string() }).nullish(),
});

const record = z.object({
  changelog: z.object({ histories: z.array(entry) }),
  fields: z.object({ comment: z.object({ comments: z.array(entry) }).nullish() }),
});

/** The last changes and comments of an issue. */
export type IssueRecord = z.infer<typeof record>;

export function readRecord(key: string, signal?: AbortSignal): Promise<IssueRecord> {
  return getJson(`${issuePath(key)}?fields=comment&expand=changelog`, record, signal);
}

/** A change as `JIRA_ISSUE_CHANGED` tells apps of it. */
export interface RecordedChange {
  readonly changeType: 'updated' | 'commented';
  readonly atlassianId: string;
}

function added(
  before: readonly z.infer<typeof entry>[],
  after: readonly z.infer<typeof entry>[],
  changeType: RecordedChange['changeType'],
): readonly RecordedChange[] {
  const known = new Set(before.map(({ id }) => id));
  return after
    .filter(({ id }) => !known.has(id))
    .map(({ author }) => ({ changeType, atlassianId: author?.accountId ?? '' }));
}

/** What the later record has that the earlier one had not. */
export function changesBetween(before: IssueRecord, after: IssueRecord): readonly RecordedChange[] {
  const comments = ({ fields }: IssueRecord) => fields.comment?.comments ?? [];
  return [
    ...added(before.changelog.histories, after.changelog.histories, 'updated'),
    ...added(comments(before), comments(after), 'commented'),
  ];
}
