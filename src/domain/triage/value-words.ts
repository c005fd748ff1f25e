import { counted, listOf } from '../sentence';
import type { PlannedValue } from './capacity';

/** What requests are worth, "3 requests, 155 points, deals: 1 high and 2 medium". Tells no amounts. */
export function valueWords({ requests, points, unscored, bands }: PlannedValue): string {
  const deals = (['high', 'medium', 'low'] as const)
    .filter((band) => bands[band] > 0)
    .map((band) => `${bands[band]} ${band}`);
  return [
    counted(requests, 'request'),
    counted(points, 'point'),
    ...(unscored === 0 ? [] : [`${unscored} without a score`]),
    ...(deals.length === 0 ? [] : [`deals: ${listOf(deals)}`]),
  ].join(', ');
}
