import { closedDealRefusal } from '../domain/intake/closed-deal';
import { opportunityReferences } from '../domain/opportunity-references';
import { opportunityKey } from '../domain/priority/opportunity';
import type { Opportunities } from './ports/opportunities';
import type { PriorityRulesStore } from './ports/priority-rules';

/** What is wrong with an answer, by the contract's name of its field. */
export type OpportunityProblem = { readonly field: 'opportunity'; readonly message: string };

export type CheckOpportunityPorts = {
  /** As the person. */
  readonly visibleOpportunities: Opportunities;
  readonly rules: PriorityRulesStore;
  readonly now: () => string;
};

/** As many deals of one request as its score looks at. */
const mostDeals = 10;

/**
 * The problem of a request that names a closed deal; nothing otherwise. A reference that is not found may be
 * the id of a deal in another CRM, and a deal that the person may not see tells nothing: both pass.
 */
export async function opportunityProblems(
  { visibleOpportunities, rules, now }: CheckOpportunityPorts,
  text: string | undefined,
): Promise<readonly OpportunityProblem[]> {
  const references = opportunityReferences(text ?? '');
  const keys = references.filter((named) => opportunityKey(named) === named).slice(0, mostDeals);
  if (keys.length === 0) return [];
  const [{ deals }, { stages }] = await Promise.all([
    visibleOpportunities.read(keys),
    rules.current(),
  ]);
  const refusals = keys.flatMap((key) => {
    const deal = deals.get(key);
    if (deal?.kind !== 'known') return [];
    const refusal = closedDealRefusal(deal.opportunity, stages, now());
    if (refusal === undefined) return [];
    return [references.length === 1 ? refusal : `${key}: ${refusal}`];
  });
  const [message] = refusals;
  return message === undefined ? [] : [{ field: 'opportunity', message }];
}
