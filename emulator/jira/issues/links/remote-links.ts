import type { Site } from '../../../site';

/** A link from an issue to something outside of Jira. */
export interface RemoteLinkRecord {
  readonly id: string;
  readonly issueId: string;
  readonly globalId?: string;
  readonly relationship?: string;
  readonly application: Readonly<Record<string, unknown>>;
  readonly object: Readonly<Record<string, unknown>>;
}

export const remoteLinks = (site: Pick<Site, 'database'>) =>
  site.database.table<RemoteLinkRecord>('jira.remote-link');
