import { closedDealRefusal } from '../domain/intake/closed-deal';
import { opportunityKey } from '../domain/priority/opportunity';
import type { Opportunities } from './ports/opportunities';

/** What is wrong with an answer, by the contract's name of its field. */
export type OpportunityProblem = { readonly field: 'opportunity'; readonly message: string };

/**
 * The problem of a request that names a closed deal; nothing otherwise. A reference that is not found may be
 * the id of a deal in another CRM, and a deal that the person may not see tells nothing: both pass.
 * @param opportunities as the person
 */
export async function opportunityProblems(
  opportunities: Opportunities,
  reference: string | undefined,
  now: string,
): Promise<readonly OpportunityProblem[]> {
  const key = reference === undefined ? undefined : opportunityKey(reference);
  const opportunity = key === undefined ? undefined : await opportunities.find(key);
  const message = opportunity === undefined ? undefined : closedDealRefusal(opportunity, now);
  return message === undefined ? [] : [{ field: 'opportunity', message }];
}
