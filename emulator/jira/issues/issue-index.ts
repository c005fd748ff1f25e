import type { Site } from '../../site';

/** Ids of what belongs to one issue, so that nobody has to search whole tables for it. */
export interface IssueIndexRow {
  readonly comments: readonly string[];
  readonly attachments: readonly string[];
  readonly changelogs: readonly string[];
  readonly links: readonly string[];
  readonly remoteLinks: readonly string[];
  readonly children: readonly string[];
  readonly worklogs: readonly string[];
}

const EMPTY: IssueIndexRow = {
  comments: [],
  attachments: [],
  changelogs: [],
  links: [],
  remoteLinks: [],
  children: [],
  worklogs: [],
};

const index = (site: Pick<Site, 'database'>) =>
  site.database.table<IssueIndexRow>('jira.issue-index');

/** Issue id by key. */
export const issueKeys = (site: Pick<Site, 'database'>) =>
  site.database.table<{ readonly issueId: string }>('jira.issue-key');

/** What belongs to an issue. */
export function belongings(site: Pick<Site, 'database'>, issueId: string): IssueIndexRow {
  // Kept state may hold rows of an older site, which lack what it did not know.
  return { ...EMPTY, ...index(site).get(issueId) };
}

/** Notes that something new belongs to an issue. Call it in the transaction that made it. */
export function addBelonging(
  site: Pick<Site, 'database'>,
  issueId: string,
  kind: keyof IssueIndexRow,
  id: string,
): void {
  const row = belongings(site, issueId);
  if (row[kind].includes(id)) return;
  index(site).put(issueId, { ...row, [kind]: [...row[kind], id] });
}

/** Forgets one thing of an issue. */
export function removeBelonging(
  site: Pick<Site, 'database'>,
  issueId: string,
  kind: keyof IssueIndexRow,
  id: string,
): void {
  const row = belongings(site, issueId);
  index(site).put(issueId, { ...row, [kind]: row[kind].filter((each) => each !== id) });
}

/** Forgets everything that belonged to a deleted issue. */
export function dropBelongings(site: Pick<Site, 'database'>, issueId: string): void {
  index(site).delete(issueId);
}
