import type { Judgement } from '../domain/priority/judgement';
import {
  isUnderWay,
  keptMoves,
  withMoves,
  type RunReason,
  type ScoreMove,
  type ScoreRun,
} from '../domain/priority/score-run';
import { isSameValue } from '../domain/same-value';
import { deferred, judgeCandidates } from './judge-candidates';
import { openAsKept, openInJira } from './open-candidates';
import type { DeskRequests } from './ports/desk-requests';
import type { DeskStore } from './ports/desk-store';
import type { PriorityRulesStore } from './ports/priority-rules';
import type { ScoreRuns, StoredScoreRun } from './ports/score-runs';
import type { ScoreSources } from './score-facts';
import { writeJudgements, type WriteJudgementsPorts } from './write-judgements';

export type RescoreAllPorts = ScoreSources &
  WriteJudgementsPorts & {
    readonly desks: DeskStore;
    readonly deskRequests: DeskRequests;
    readonly rules: PriorityRulesStore;
    readonly runs: ScoreRuns;
  };

/**
 * Scores all open requests anew, in a number of calls that grows by one with every hundred of them. Others than
 * the rules may have changed what requests say, so at night and for another CRM they are read; otherwise what is
 * kept of them serves. It can be cut off anywhere and done again, and throws to be done again while the CRM
 * does not tell every deal.
 */
export async function rescoreAll(ports: RescoreAllPorts, reason: RunReason): Promise<void> {
  const desk = await ports.desks.find();
  if (desk === undefined) return;
  const [rules, settings, stored, kept] = await Promise.all([
    ports.rules.current(),
    ports.settings.read(),
    ports.runs.find(),
    ports.snapshots.all(),
  ]);
  const ordered = stored !== undefined && isUnderWay(stored.run) ? stored : undefined;
  const readsAnew = [reason, ordered?.run.reason].some(isReadAnew);
  const read = readsAnew ? openInJira : openAsKept;
  const { candidates, gone } = await read(ports.deskRequests, desk, kept);
  const by = { rules, settings, durationsAnew: reason === 'nightly' };
  const judged = await judgeCandidates(ports, desk, candidates, by);
  const list = withLeftFields(judged.list, ordered?.run);
  const news = newsOf(list, rules.version, ordered?.run);
  const run = await begun(ports, ordered, news);
  if (run === 'overtaken') return;
  await writeJudgements(ports, desk, [...list, ...gone.map(unclear)]);
  await ended(ports, run, news);
  if (list.some(waits)) throw deferred(judged.retryAfterSeconds);
}

const isReadAnew = (reason: RunReason | undefined) => reason === 'nightly' || reason === 'crm';

const waits = (each: Judgement) => each.kind === 'judged' && each.waits;

const unclear = (issueId: string) => ({ kind: 'unclear', issueId }) as const;

/** A run that was cut off may have kept scores that are not in Jira yet. */
function withLeftFields(
  list: readonly Judgement[],
  run: ScoreRun | undefined,
): readonly Judgement[] {
  const left = new Set(run?.changes.map(({ issueId }) => issueId));
  return list.map((each) =>
    each.kind === 'judged' && !each.waits && left.has(each.issueId)
      ? { ...each, fieldDiffers: true }
      : each,
  );
}

type News = Pick<ScoreRun, 'rulesVersion' | 'total' | 'done' | 'moved' | 'changes'> & {
  readonly movesNow: boolean;
};

function newsOf(list: readonly Judgement[], rulesVersion: number, run: ScoreRun | undefined): News {
  const judged = list.filter((each) => each.kind === 'judged');
  const scored = judged.filter(({ after }) => after.score !== undefined);
  const moves = judged.flatMap(({ issueId, before, after }): readonly ScoreMove[] => {
    const [was, is] = [before?.score?.total, after.score?.total];
    if (was === undefined || is === undefined || was === is) return [];
    return [{ issueId, issueKey: after.issueKey, before: was, after: is }];
  });
  const all = withMoves(run?.changes ?? [], moves);
  const unlisted = run === undefined ? 0 : run.moved - run.changes.length;
  return {
    rulesVersion,
    total: scored.length,
    done: scored.filter(({ waits }) => !waits).length,
    moved: all.length + unlisted,
    changes: keptMoves(all),
    movesNow: moves.length > 0,
  };
}

/** Writes down what an ordered run is about to change, so that it can be finished when it is cut off. */
async function begun(
  ports: RescoreAllPorts,
  ordered: StoredScoreRun | undefined,
  { movesNow, done: _, ...news }: News,
): Promise<StoredScoreRun | undefined | 'overtaken'> {
  if (ordered === undefined || !movesNow) return ordered;
  return note(ports, ordered, { ...news, state: 'running' });
}

async function ended(
  ports: RescoreAllPorts,
  run: StoredScoreRun | undefined,
  { movesNow: _, ...news }: News,
): Promise<void> {
  if (run === undefined) return;
  const state = news.done < news.total ? 'running' : 'done';
  await note(ports, run, { ...news, state });
}

/** `overtaken` when another run was ordered meanwhile: it has a job of its own, which does what is left. */
async function note(
  { runs, now }: RescoreAllPorts,
  { run, revision }: StoredScoreRun,
  news: Partial<ScoreRun>,
): Promise<StoredScoreRun | 'overtaken'> {
  const next = { ...run, ...news };
  if (isSameValue(next, run)) return { run, revision };
  const told = { ...next, at: now() };
  const stored = await runs.store(told, revision);
  return stored === 'stored' ? { run: told, revision: revision + 1 } : 'overtaken';
}
