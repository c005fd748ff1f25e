import type { Opportunity } from '../../domain/priority/opportunity';

/** Reads deals of the CRM, as the person or as the app. */
export interface Opportunities {
  /** By key; nothing when it is not there, may not be seen, or is no opportunity. */
  find(key: string): Promise<Opportunity | undefined>;
}
