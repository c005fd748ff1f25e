import { listOf } from '../sentence';
import { dealBand } from './deal-band';
import type { Score, ScoredPart } from './score';

/** The same score for a person who may not see some of the opportunities: points stay, what they tell goes. */
export function withoutDealFigures(score: Score, unseen: readonly string[]): Score {
  return { ...score, parts: score.parts.map((part) => conceal(part, unseen)) };
}

function conceal(part: ScoredPart, unseen: readonly string[]): ScoredPart {
  const hidden = part.tellsDeals?.filter((key) => unseen.includes(key)) ?? [];
  if (hidden.length === 0) return part;
  const { name, points, exact, of, source, missing, tellsDeals = [] } = part;
  const why = `you may not see the figures of ${listOf(hidden)}`;
  const input = part.part === 'deal' ? `Deal: ${dealBand(part)} (${why}).` : `Hidden: ${why}.`;
  return {
    part: part.part,
    name,
    points,
    exact,
    of,
    source,
    missing,
    tellsDeals,
    input,
    flags: [],
  };
}
