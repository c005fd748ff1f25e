import type { Site } from './site';

/** Something that would have left the site: an e-mail, a post, a record. It stays here to be looked at. */
export interface OutgoingRow {
  /** ms since the epoch */
  readonly at: number;
  readonly kind: 'email' | 'slack' | 'crm';
  readonly [detail: string]: unknown;
}

export const outbox = (site: Pick<Site, 'database'>) =>
  site.database.table<OutgoingRow>('mail.outbox');
