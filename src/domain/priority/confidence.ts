import { fullDaysBetween } from '../calendar';
import { either, exactly, type Estimate } from './estimate';
import type { Opportunity } from './opportunity';
import type { PriorityRules } from './rules';

/** The moment of a computation: an ISO instant, and the ISO date it is at the desk. */
export type Moment = { readonly now: string; readonly today: string };

/**
 * How far a deal's record can be trusted, 0 to 1. It multiplies the deal value alone. A missing close date may be
 * past, which leaves an interval; where the CRM tells no pushes, the age of the record counts alone.
 */
export function confidence(
  { closeDate, pushes = 0, updated }: Opportunity,
  { confidence: rules }: PriorityRules,
  { now, today }: Moment,
): Estimate {
  const days = fullDaysBetween(updated, now);
  const tier = rules.tiers.find((each) => days <= each.days && pushes <= each.pushes);
  const byAge = exactly(tier?.share ?? rules.otherwise);
  if (closeDate === undefined) return either(exactly(rules.otherwise), byAge);
  return closeDate < today ? exactly(rules.otherwise) : byAge;
}
