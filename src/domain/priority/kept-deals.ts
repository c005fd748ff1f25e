import { dealOfAll, dealsOf, referenceOf, type Deal, type NamedDeal } from './opportunity';

/** Deals as they were read last, where the CRM is too busy or down to tell them now. */
export function withKeptDeals(deal: Deal, kept: Deal | undefined): Deal {
  if (kept === undefined) return deal;
  const before = new Map(dealsOf(kept).map((each) => [referenceOf(each), each]));
  return dealOfAll(
    dealsOf(deal).map((each) => (isUnread(each) ? (before.get(each.reference) ?? each) : each)),
  );
}

type UnreadDeal = Extract<NamedDeal, { readonly kind: 'unknown' }>;

function isUnread(deal: NamedDeal): deal is UnreadDeal {
  return (
    deal.kind === 'unknown' && (deal.problem === 'rate-limit' || deal.problem === 'unavailable')
  );
}
