import type { Estimate } from '../priority/estimate';

/** Working days as one says them: "4 days", "1 day", "3 to 18 days". */
export function daysWords({ min, max }: Estimate): string {
  if (min !== max) return `${min} to ${max} days`;
  return `${max} ${max === 1 ? 'day' : 'days'}`;
}
