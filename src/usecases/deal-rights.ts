import type { Desk } from '../domain/desk';
import type { Caller } from './outcome';
import type { Opportunities } from './ports/opportunities';

export type DealRightsPorts = {
  /** As the person: a deal that Jira does not show them has no figures for them. */
  readonly visibleOpportunities: Opportunities;
};

/**
 * Those of the deals whose figures a person may not see. A deal that could not be read counts as unseen: what
 * is not known to be allowed stays hidden.
 */
export async function unseenDeals(
  { visibleOpportunities }: DealRightsPorts,
  _desk: Desk,
  _caller: Caller,
  keys: readonly string[],
): Promise<readonly string[]> {
  if (keys.length === 0) return [];
  const { deals } = await visibleOpportunities.read(keys);
  return keys.filter((key) => deals.get(key)?.kind !== 'known');
}
