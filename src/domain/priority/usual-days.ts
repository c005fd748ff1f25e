import type { Durations } from '../intake/cycle-time';
import { assetTypes, efforts, type Effort } from '../request-fields';
import { exactly, type Estimate } from './estimate';

/**
 * Business days that an asset of this type and size usually takes (P50); an interval over what it may turn out to
 * be while either is not known. A type that an admin added takes as long as "Other".
 */
export function usualDays(
  assetType: string | undefined,
  effort: Effort | undefined,
  durations: Durations,
): Estimate {
  const known = assetTypes.find((type) => type === assetType) ?? 'Other';
  const types = assetType === undefined ? assetTypes : [known];
  const sizes = effort === undefined ? efforts : [effort];
  const days = types.flatMap((type) => {
    const { p50, bySize } = durations[type];
    return sizes.map((size) => bySize?.[size] ?? p50);
  });
  const [min, max] = [Math.min(...days), Math.max(...days)];
  return min === max ? exactly(min) : { min, max };
}
