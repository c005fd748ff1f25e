import { dayWords } from '../calendar';
import { exactly, type Part } from './estimate';

const reuseOf = 20;
const goalsOf = 20;
const riskOf = 5;
const highestReuse = 5;
/** More goals than this say less, not more. */
const countedGoals = 3;

/** Points for how widely the asset can be used again: the rubric's level of 0 to 5. */
export function reuse(level: string | undefined): Part {
  const rating = level === undefined ? undefined : Number.parseInt(level, 10);
  const part = { name: 'Reuse', of: reuseOf, source: 'Reuse' };
  if (rating === undefined || !(rating >= 0 && rating <= highestReuse)) {
    return { ...part, share: { min: 0, max: 1 }, input: 'Not rated yet.', missing: true };
  }
  return { ...part, share: exactly(rating / highestReuse), input: level ?? '', missing: false };
}

/** Points for the goals of the quarter that the asset serves; three give all points. */
export function goalFit(goals: readonly string[]): Part {
  const part = { name: 'Enablement goals', of: goalsOf, source: 'Enablement goals' };
  const distinct = [...new Set(goals)];
  if (distinct.length === 0) {
    return { ...part, share: { min: 0, max: 1 }, input: 'No goal is named yet.', missing: true };
  }
  const share = exactly(Math.min(distinct.length, countedGoals) / countedGoals);
  return { ...part, share, input: distinct.join(', '), missing: false };
}

/** The library asset that a request would replace. */
export type ReplacedAsset = { readonly assetId: string; readonly expires: string };

/** Points when the request replaces an asset that has expired and is still in the library. */
export function liveRisk(replaced: ReplacedAsset | undefined, today: string): Part {
  const part = { name: 'Live risk', of: riskOf, source: 'Updates asset', missing: false };
  if (replaced === undefined) {
    return { ...part, share: exactly(0), input: 'No library asset is replaced.' };
  }
  const expired = replaced.expires < today;
  const verb = expired ? 'expired' : 'is valid until';
  const input = `${replaced.assetId} ${verb}${expired ? ' on' : ''} ${dayWords(replaced.expires)}`;
  return { ...part, share: exactly(expired ? 1 : 0), input };
}
