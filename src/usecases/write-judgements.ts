import type { Desk } from '../domain/desk';
import type { Judgement } from '../domain/priority/judgement';
import { isSameValue } from '../domain/same-value';
import type { ScoringQueue } from './ports/queues';
import type { ComputedFields } from './ports/requests';
import type { ScoreSnapshots } from './ports/score-snapshots';

export type WriteJudgementsPorts = {
  readonly snapshots: ScoreSnapshots;
  readonly computedFields: ComputedFields;
  readonly scoring: ScoringQueue;
};

type Judged = Extract<Judgement, { readonly kind: 'judged' }>;

/**
 * Writes what changed of many scores: what is kept first, then the field in Jira. Whatever somebody else has changed
 * since it was read, or is unclear, is scored again by itself. Nothing is written where nothing changed.
 */
export async function writeJudgements(
  ports: WriteJudgementsPorts,
  desk: Desk,
  judgements: readonly Judgement[],
): Promise<void> {
  const judged = judgements.filter((each) => each.kind === 'judged');
  const overtaken = await keepSnapshots(ports, judged);
  const behind = judged.filter((each) => each.fieldDiffers && !overtaken.has(each.issueId));
  const late = await writeFields(ports, desk, behind);
  const unclear = judgements.filter(({ kind }) => kind === 'unclear').map(({ issueId }) => issueId);
  const again = [...new Set([...unclear, ...overtaken, ...late])];
  if (again.length > 0) await ports.scoring.rescore(again);
}

/** Answers the requests that somebody else was faster with. */
async function keepSnapshots(
  { snapshots }: WriteJudgementsPorts,
  judged: readonly Judged[],
): Promise<ReadonlySet<string>> {
  const changed = judged.filter(({ before, after }) => !isSameValue(before, after));
  const overtaken = new Set<string>();
  if (changed.length === 0) return overtaken;
  const byId = new Map(changed.map((each) => [each.issueId, each]));
  await snapshots.change([...byId.keys()], (issueId, now) => {
    const mine = byId.get(issueId);
    if (mine === undefined || !isSameValue(mine.before, now)) {
      overtaken.add(issueId);
      return now;
    }
    overtaken.delete(issueId);
    return mine.after;
  });
  return overtaken;
}

/**
 * Answers the requests that were scored by somebody else meanwhile: of two who write the same field, each keeps the
 * score first and looks afterwards, so that one of them sees the other.
 */
async function writeFields(
  { snapshots, computedFields }: WriteJudgementsPorts,
  desk: Desk,
  behind: readonly Judged[],
): Promise<readonly string[]> {
  if (behind.length === 0) return [];
  const written = behind.map(({ issueId, after }) => ({
    issueId,
    value: after.score?.total ?? null,
  }));
  await computedFields.setAll(desk.computedFields.priorityScore, written);
  const kept = new Map((await snapshots.all()).map((each) => [each.issueId, each]));
  return written
    .filter(({ issueId, value }) => (kept.get(issueId)?.score?.total ?? null) !== value)
    .map(({ issueId }) => issueId);
}
