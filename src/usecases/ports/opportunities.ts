import type { Opportunity } from '../../domain/priority/opportunity';

/** A deal with the name that people know it by. */
export type NamedOpportunity = Opportunity & { readonly name: string };

/** Reads deals of the CRM, as the person or as the app. */
export interface Opportunities {
  /** By key; nothing when it is not there, may not be seen, or is no opportunity. */
  find(key: string): Promise<Opportunity | undefined>;
  /**
   * By a key, a link that holds one, or the beginnings of words of the name; at most 10, open ones first and
   * then the latest changed. Deals that may not be seen are not found.
   */
  search(text: string): Promise<readonly NamedOpportunity[]>;
  /** Ids of the issues that an issue links to, in either direction; none when it may not be seen. */
  linkedIssueIds(key: string): Promise<readonly string[]>;
}
