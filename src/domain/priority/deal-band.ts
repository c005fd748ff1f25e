import type { ScoredPart } from './score';

/** How much a deal weighs, for people who may not know its figures. */
export type DealBand = 'none' | 'low' | 'medium' | 'high';

/** The band of the deal points: thirds of what they can be. */
export function dealBand({ exact, of }: Pick<ScoredPart, 'exact' | 'of'>): DealBand {
  if (exact.min <= 0 || of <= 0) return 'none';
  const share = exact.min / of;
  if (share < 1 / 3) return 'low';
  return share < 2 / 3 ? 'medium' : 'high';
}
