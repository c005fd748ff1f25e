import type { CallValue, ParsedInput } from '../contract/calls';
import { closedDealRefusal } from '../domain/intake/closed-deal';
import { dealValue, updatedAgo } from '../domain/priority/deal-value';
import { done, type Caller, type Outcome } from './outcome';
import type { NamedOpportunity, Opportunities } from './ports/opportunities';

export type FindOpportunitiesPorts = {
  /** As the person: Jira answers only what they may see, so nothing else has to be asked first. */
  readonly visibleOpportunities: Opportunities;
  readonly now: () => string;
};

type Found = CallValue<'findOpportunities'>;

/** Deals that a request could name, each with what it would earn or why it is refused. */
export async function findOpportunities(
  { visibleOpportunities, now }: FindOpportunitiesPorts,
  _caller: Caller,
  { text }: ParsedInput<'findOpportunities'>,
): Promise<Outcome<Found>> {
  const found = await visibleOpportunities.search(text);
  const at = now();
  return done({ opportunities: found.map((opportunity) => previewOf(opportunity, at)) });
}

function previewOf(opportunity: NamedOpportunity, now: string): Found['opportunities'][number] {
  const { share, of } = dealValue({ kind: 'known', opportunity }, now);
  const refusal = closedDealRefusal(opportunity, now);
  return {
    ...opportunity,
    reference: opportunity.key,
    path: `/browse/${opportunity.key}`,
    age: updatedAgo(opportunity.updated, now),
    points: { min: Math.round(share.min * of), max: Math.round(share.max * of), of },
    ...(refusal === undefined ? {} : { refusal }),
  };
}
