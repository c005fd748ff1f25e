import { closedDealRefusal } from '../domain/intake/closed-deal';
import { opportunityReferences } from '../domain/opportunity-references';
import { opportunityKey } from '../domain/priority/opportunity';
import type { Opportunities } from './ports/opportunities';

/** What is wrong with an answer, by the contract's name of its field. */
export type OpportunityProblem = { readonly field: 'opportunity'; readonly message: string };

/** As many deals of one request as its score looks at. */
const mostDeals = 10;

/**
 * The problem of a request that names a closed deal; nothing otherwise. A reference that is not found may be
 * the id of a deal in another CRM, and a deal that the person may not see tells nothing: both pass.
 * @param opportunities as the person
 */
export async function opportunityProblems(
  opportunities: Opportunities,
  text: string | undefined,
  now: string,
): Promise<readonly OpportunityProblem[]> {
  const references = opportunityReferences(text ?? '');
  const keys = references.filter((named) => opportunityKey(named) === named).slice(0, mostDeals);
  const refusals = await Promise.all(
    keys.map(async (key) => {
      const opportunity = await opportunities.find(key);
      const refusal = opportunity && closedDealRefusal(opportunity, now);
      if (refusal === undefined) return [];
      return [references.length === 1 ? refusal : `${key}: ${refusal}`];
    }),
  );
  const [message] = refusals.flat();
  return message === undefined ? [] : [{ field: 'opportunity', message }];
}
