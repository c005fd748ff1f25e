import type { Opportunity } from '../../domain/priority/opportunity';

/** Reads deals of the CRM, as the person or as the app. */
export interface Opportunities {
  /** By key; nothing when it is not there, may not be seen, or is no opportunity. */
  find(key: string): Promise<Opportunity | undefined>;
  /** Ids of the issues that an issue links to, in either direction; none when it may not be seen. */
  linkedIssueIds(key: string): Promise<readonly string[]>;
}
