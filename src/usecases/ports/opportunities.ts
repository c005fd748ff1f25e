import type { DealProblem, NamedDeal, Opportunity } from '../../domain/priority/opportunity';

/** A deal with the name that people know it by. */
export type NamedOpportunity = Opportunity & { readonly name: string };

/** What the CRM told of deals. */
export type DealReadings = {
  /** One for every reference that was asked for: a deal, or why it was not read. */
  readonly deals: ReadonlyMap<string, NamedDeal>;
  /** Seconds after which the deals that were not read for now can be asked for again. */
  readonly retryAfterSeconds?: number;
};

/** What a search found, or why it found nothing out. */
export type DealSearch =
  | { readonly kind: 'found'; readonly opportunities: readonly NamedOpportunity[] }
  | { readonly kind: 'failed'; readonly problem: DealProblem };

/** Reads deals of the CRM, as the person or as the app. Salesforce and HubSpot know only the app. */
export interface Opportunities {
  /**
   * By what requests name them by. One bad record never blocks the others, and no failure of the CRM throws:
   * each deal that was not read says why.
   */
  read(references: readonly string[]): Promise<DealReadings>;
  /**
   * By a key, a link that holds one, or the beginnings of words of the name; at most 50, the latest changed
   * first. Deals that may not be seen are not found.
   */
  search(text: string): Promise<DealSearch>;
  /**
   * Ids of the issues that an issue links to, in either direction; none when it may not be seen, or where deals
   * are no issues.
   */
  linkedIssueIds(key: string): Promise<readonly string[]>;
}
