import { dayWords } from '../calendar';
import { listOf } from '../sentence';
import { exactly, type Part } from './estimate';
import type { Goal, PriorityRules } from './rules';

/** Points for how widely the asset can be used again: the level of the rubric, from 0 to the highest. */
export function reuse(chosen: string | undefined, { weights, reuse: rubric }: PriorityRules): Part {
  const level = chosen === undefined ? undefined : Number.parseInt(chosen, 10);
  const highest = Math.max(1, ...rubric.map((each) => each.level));
  const part = { part: 'reuse', name: 'Reuse', of: weights.reuse, source: 'Reuse' } as const;
  if (level === undefined || !(level >= 0 && level <= highest)) {
    const share = { min: 0, max: 1 };
    return { ...part, share, input: 'Not rated yet.', missing: true, flags: [] };
  }
  const anchor = rubric.find((each) => each.level === level)?.anchor;
  const input = anchor === undefined ? (chosen ?? '') : `${level} of ${highest}: ${anchor}`;
  return { ...part, share: exactly(level / highest), input, missing: false, flags: [] };
}

/**
 * Points for this quarter's goals that the asset serves: points of the goals named, of those that can be had.
 * Only the most valuable ones count, as many as the rules say.
 */
export function goalFit(
  named: readonly string[],
  { weights, goals: { quarter, counted, list } }: PriorityRules,
): Part {
  const part = {
    part: 'goals',
    name: 'Enablement goals',
    of: weights.goals,
    source: 'Enablement goals',
  } as const;
  if (named.length === 0) {
    const share = { min: 0, max: 1 };
    return { ...part, share, input: 'No goal is named yet.', missing: true, flags: [] };
  }
  const served = list.filter(({ name }) => named.includes(name));
  const [earned, possible] = [worthOf(served, counted), worthOf(list, counted)];
  const old = [...new Set(named)].filter((name) => !list.some((goal) => goal.name === name));
  const share = exactly(possible === 0 ? 0 : earned / possible);
  const names = served.length === 0 ? 'none' : listOf(served.map(({ name }) => name));
  const input = `${earned} of ${possible} goal points of ${quarter}: ${names}`;
  const flags = old.map((name) => `"${name}" is no goal of ${quarter}.`);
  return { ...part, share, input, missing: false, flags };
}

function worthOf(goals: readonly Goal[], counted: number): number {
  return goals
    .map(({ points }) => points)
    .toSorted((a, b) => b - a)
    .slice(0, counted)
    .reduce((sum, points) => sum + points, 0);
}

/** The library asset that a request would replace. */
export type ReplacedAsset = { readonly assetId: string; readonly expires: string };

/** Points when the request replaces an asset that has expired and is still in use. */
export function liveRisk(
  replaced: ReplacedAsset | undefined,
  today: string,
  { weights }: PriorityRules,
): Part {
  const part = {
    part: 'risk',
    name: 'Live risk',
    of: weights.risk,
    source: 'Updates asset',
    missing: false,
    flags: [],
  } as const;
  if (replaced === undefined) {
    return { ...part, share: exactly(0), input: 'No library asset is replaced.' };
  }
  const expired = replaced.expires < today;
  const verb = expired ? 'expired on' : 'is valid until';
  const input = `${replaced.assetId} ${verb} ${dayWords(replaced.expires)}`;
  return { ...part, share: exactly(expired ? 1 : 0), input };
}
