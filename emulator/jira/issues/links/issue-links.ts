import type { Site } from '../../../site';

/** A link between two issues: the inward issue "blocks" the outward one, which "is blocked by" it. */
export interface IssueLinkRecord {
  readonly id: string;
  readonly typeId: string;
  readonly inwardIssueId: string;
  readonly outwardIssueId: string;
}

export const issueLinks = (site: Pick<Site, 'database'>) =>
  site.database.table<IssueLinkRecord>('jira.issue-link');
