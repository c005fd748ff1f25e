import { listOf } from '../sentence';
import type { Score, ScoredPart } from './score';

/** The same score for a person who may not see some of the opportunities: points stay, what they tell goes. */
export function withoutDealFigures(score: Score, unseen: readonly string[]): Score {
  return { ...score, parts: score.parts.map((part) => conceal(part, unseen)) };
}

function conceal(part: ScoredPart, unseen: readonly string[]): ScoredPart {
  const hidden = part.tellsDeals?.filter((key) => unseen.includes(key)) ?? [];
  if (hidden.length === 0) return part;
  const { name, points, of, source, missing, tellsDeals = [] } = part;
  const input = `hidden: you cannot see ${listOf(hidden)}`;
  return { name, points, of, source, missing, tellsDeals, input };
}
