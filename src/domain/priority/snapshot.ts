import type { AssetRequest, Person } from '../asset-request';
import { isSameValue } from '../same-value';
import { keptScore, type KeptScore } from './kept-score';
import type { Score, ScoreInputs } from './score';
import { historyWith, type ScoreChange } from './score-change';

/** A request as the triage board lists it. Absent means empty. */
export type TriageRow = {
  readonly title: string;
  readonly status: string;
  /** ISO instant */
  readonly created: string;
  readonly assetType?: string;
  readonly requester?: Person;
  /** ISO date */
  readonly neededBy?: string;
  readonly opportunity?: string;
  readonly effort?: string;
  readonly owningTeam?: string;
  readonly assignee?: Person;
  readonly reviewState?: string;
};

/** What is kept of an open request: its row, its score while it has one, and how the score came about. */
export type ScoreSnapshot = {
  readonly issueId: string;
  readonly issueKey: string;
  readonly row: TriageRow;
  readonly score?: KeptScore;
  /** Oldest first; the latest ones only. */
  readonly history: readonly ScoreChange[];
};

/** A score and what it was computed from. */
export type ComputedScore = { readonly score: Score; readonly inputs: ScoreInputs };

/**
 * The snapshot of a request after its score was computed. What was kept stays as it is while nothing but time
 * has passed: an equal snapshot is not written.
 * @param computed absent while the request has no score
 * @param at ISO instant
 */
export function snapshotOf(
  request: AssetRequest,
  computed: ComputedScore | undefined,
  before: ScoreSnapshot | undefined,
  at: string,
): ScoreSnapshot {
  const known = { issueId: request.id, issueKey: request.key, row: triageRow(request) };
  const history = before?.history ?? [];
  if (computed === undefined) return { ...known, history };
  return rejudged({ ...known, history, ...scoreOf(before) }, computed, at);
}

/** A snapshot with the score that the same request has now. */
export function rejudged(
  before: ScoreSnapshot,
  computed: ComputedScore,
  at: string,
): ScoreSnapshot {
  const score = sinceBefore(keptScore(computed.score, computed.inputs), before.score);
  return { ...before, score, history: historyWith(before.history, before.score, score, at) };
}

/** A snapshot with what the request says now and the score that it had: its deals could not be read. */
export function withRowOf(
  request: AssetRequest,
  before: ScoreSnapshot | undefined,
  at: string,
): ScoreSnapshot {
  return { ...snapshotOf(request, undefined, before, at), ...scoreOf(before) };
}

const scoreOf = (before: ScoreSnapshot | undefined) =>
  before?.score === undefined ? {} : { score: before.score };

/** The instant of a computation is no news. */
function sinceBefore(score: KeptScore, before: KeptScore | undefined): KeptScore {
  if (before === undefined) return score;
  const { now } = before.inputs;
  const same = { ...score, inputs: { ...score.inputs, now } };
  return isSameValue(same, before) ? before : score;
}

function triageRow(request: AssetRequest): TriageRow {
  const { summary, status, created, values, neededBy, reporter, assignee, computed } = request;
  const { assetType, opportunity, effort, owningTeam } = values;
  const { reviewState } = computed;
  return {
    title: summary,
    status: status.name,
    created,
    ...(assetType === undefined ? {} : { assetType }),
    ...(reporter === undefined ? {} : { requester: reporter }),
    ...(neededBy === undefined ? {} : { neededBy }),
    ...(opportunity === undefined ? {} : { opportunity }),
    ...(effort === undefined ? {} : { effort }),
    ...(owningTeam === undefined ? {} : { owningTeam }),
    ...(assignee === undefined ? {} : { assignee }),
    ...(reviewState === undefined ? {} : { reviewState }),
  };
}
