import type { Site } from '../../site';

/**
 * A stored issue. `fields` holds values in storage form by field id: text as string, rich text as ADF,
 * number, date `2026-11-23`, select as option id, multi-select as option ids, user as accountId,
 * labels as strings, Forge fields as their plain value. An absent key is an empty field.
 * Status, project and type are properties of the record, not entries of `fields`.
 */
export interface IssueRecord {
  readonly id: string;
  readonly key: string;
  readonly projectId: string;
  readonly issueTypeId: string;
  readonly statusId: string;
  readonly creator: string;
  /** ms since the epoch */
  readonly created: number;
  readonly updated: number;
  /** When the status last moved to another category. */
  readonly statusChanged: number;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly watchers: readonly string[];
  /** Account ids; absent before the first vote. */
  readonly voters?: readonly string[];
}

export interface ChangelogRecord {
  readonly id: string;
  readonly issueId: string;
  readonly author: string;
  readonly created: number;
  readonly items: readonly ChangelogItem[];
}

export interface ChangelogItem {
  readonly field: string;
  readonly fieldtype: 'jira' | 'custom';
  readonly fieldId: string;
  readonly from: string | null;
  readonly fromString: string | null;
  readonly to: string | null;
  readonly toString: string | null;
}

export interface CommentRecord {
  readonly id: string;
  readonly issueId: string;
  readonly author: string;
  readonly updateAuthor: string;
  readonly created: number;
  readonly updated: number;
  /** ADF document */
  readonly body: unknown;
}

/** Its content is the blob of the same id, prefixed `jira-attachment-`. */
export interface AttachmentRecord {
  readonly id: string;
  readonly issueId: string;
  readonly filename: string;
  readonly mimeType: string;
  readonly size: number;
  readonly author: string;
  readonly created: number;
}

export const issues = (site: Pick<Site, 'database'>) =>
  site.database.table<IssueRecord>('jira.issue');
export const changelogs = (site: Pick<Site, 'database'>) =>
  site.database.table<ChangelogRecord>('jira.changelog');
export const comments = (site: Pick<Site, 'database'>) =>
  site.database.table<CommentRecord>('jira.comment');
export const attachments = (site: Pick<Site, 'database'>) =>
  site.database.table<AttachmentRecord>('jira.attachment');
