import type { Score, ScoredPart } from './score';

/** The same score for a person who may not see the opportunity: points stay, what they tell goes. */
export function withoutDealFigures(score: Score): Score {
  return { ...score, parts: score.parts.map(conceal) };
}

function conceal(part: ScoredPart): ScoredPart {
  if (part.tellsDeal === undefined) return part;
  const { sourceKey: _key, asOf: _asOf, ...rest } = part;
  return { ...rest, input: `hidden: you cannot see ${part.tellsDeal}` };
}
