import type { BoardRow } from '../contract/board-row';
import type { AssetRequest } from '../domain/asset-request';
import { businessDaysBetween, fullDaysBetween, type WorkCalendar } from '../domain/calendar';
import { dealBand } from '../domain/priority/deal-band';
import type { KeptScore } from '../domain/priority/kept-score';
import { byLargestRemainder } from '../domain/priority/largest-remainder';
import type { PriorityRules, Weights } from '../domain/priority/rules';
import { snapshotOf, type ScoreSnapshot } from '../domain/priority/snapshot';

/** What the rows of one board have in common. */
export type BoardFacts = {
  /** ISO instant */
  readonly now: string;
  /** ISO date on the desk */
  readonly today: string;
  readonly calendar: WorkCalendar;
  /** By version: scores are told under the rules that they were made under. */
  readonly rules: ReadonlyMap<number, PriorityRules>;
  readonly current: PriorityRules;
};

const partNames = ['deal', 'urgency', 'reuse', 'goals', 'risk'] as const;

/** A row as it is kept. */
export function boardRowOf({ issueId, issueKey, row, score }: ScoreSnapshot, facts: BoardFacts) {
  const { now, today, calendar } = facts;
  const told: BoardRow = {
    issueId,
    issueKey,
    ...row,
    waitingDays: fullDaysBetween(row.created, now),
  };
  if (score === undefined) return told;
  const { weights } = facts.rules.get(score.rulesVersion) ?? facts.current;
  const usual = score.inputs.usual.max;
  const left = row.neededBy && businessDaysBetween(today, row.neededBy, calendar);
  return {
    ...told,
    dealBand: dealBand({ exact: score.parts.deal, of: weights.deal }),
    score: boardScore(score, weights),
    ...(typeof left === 'number' ? { slack: left - usual } : {}),
  };
}

/** A row as Jira has it now, with the score that is kept. */
export function freshRow(
  request: AssetRequest,
  kept: ScoreSnapshot | undefined,
  facts: BoardFacts,
): BoardRow {
  const fresh = snapshotOf(request, undefined, undefined, facts.now);
  return boardRowOf(kept?.score === undefined ? fresh : { ...fresh, score: kept.score }, facts);
}

function boardScore(score: KeptScore, weights: Weights): BoardRow['score'] {
  const { total, value, parts, multiplier, waiting, interval, rulesVersion } = score;
  const points = byLargestRemainder(
    partNames.map((part) => parts[part].min),
    value,
  );
  return {
    total,
    value,
    parts: partNames.map((part, index) => ({
      part,
      points: points[index] ?? 0,
      of: weights[part],
    })),
    multiplier,
    waiting,
    interval,
    rulesVersion,
  };
}
