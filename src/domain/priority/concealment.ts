import type { Score, ScoredPart } from './score';

/** The same score for a person who may not see the opportunity: points stay, what they tell goes. */
export function withoutDealFigures(score: Score): Score {
  return { ...score, parts: score.parts.map(conceal) };
}

function conceal(part: ScoredPart): ScoredPart {
  if (part.tellsDeal === undefined) return part;
  const { name, points, of, source, missing, tellsDeal } = part;
  const input = `hidden: you cannot see ${tellsDeal}`;
  return { name, points, of, source, missing, tellsDeal, input };
}
