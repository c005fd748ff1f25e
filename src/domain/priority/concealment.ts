import { listOf } from '../sentence';
import { dealBand } from './deal-band';
import type { Score, ScoredPart } from './score';
import type { ScoreChange } from './score-change';

/**
 * The same score for a person who may not see some of the opportunities: points stay, what they tell goes. So do
 * the fractions of points, out of which an amount could be computed.
 */
export function withoutDealFigures(score: Score, unseen: readonly string[]): Score {
  const parts = score.parts.map((part) => conceal(part, unseen));
  if (parts.every((part, index) => part === score.parts[index])) return score;
  const { value, total } = score;
  return { ...score, parts, exact: { value, total } };
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
    exact: { min: points, max: Math.max(points, Math.round(exact.max)) },
    of,
    source,
    missing,
    tellsDeals,
    input,
    flags: [],
  };
}

/** A history for a person who may not see some of the opportunities: how far a deal moved the score is left out. */
export function historyWithoutDeals(
  history: readonly ScoreChange[],
  unseen: readonly string[],
): readonly ScoreChange[] {
  if (unseen.length === 0) return history;
  return history.map((change) => {
    const parts = change.parts.filter(({ part }) => part !== 'deal');
    if (parts.length === change.parts.length) return change;
    return { ...change, parts, because: [...change.because, 'deal value'] };
  });
}
