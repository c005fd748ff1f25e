import type { Opportunity } from '../../domain/priority/opportunity';
import type { NamedOpportunity } from '../../usecases/ports/opportunities';

/** Scores keep what they were made from, and a name is no part of it. */
export function withoutName({ name: _, ...opportunity }: NamedOpportunity): Opportunity {
  return opportunity;
}
