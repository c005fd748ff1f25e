/** Why all open requests are scored anew. */
export type RunReason = 'rules' | 'nightly' | 'crm' | 'settings';

/** A request whose total a run changes. */
export type ScoreMove = {
  readonly issueId: string;
  readonly issueKey: string;
  readonly before: number;
  readonly after: number;
};

/** One scoring of all open requests: how far it is, and what it changes. */
export type ScoreRun = {
  readonly runId: string;
  readonly reason: RunReason;
  /** Of the rules that it judges by. */
  readonly rulesVersion: number;
  /** `failed`: it gave up; what it left is mended the night after. */
  readonly state: 'queued' | 'running' | 'done' | 'failed';
  /** Open requests with a score; 0 until they were counted. */
  readonly total: number;
  /** Those of them that are scored. */
  readonly done: number;
  /** How many of them change their total. */
  readonly moved: number;
  /** The largest changes first, as many as are kept; a score that becomes the same again is no change. */
  readonly changes: readonly ScoreMove[];
  /** ISO instant of the last news. */
  readonly at: string;
};

/** A record holds some 100 bytes of each, and storage 240 KiB of all. */
const mostKept = 1_500;

/** A run that somebody has asked for. */
export function queuedRun(reason: RunReason, rulesVersion: number, at: string): ScoreRun {
  const runId = `${reason} ${at}`;
  const nothingYet = { total: 0, done: 0, moved: 0, changes: [] };
  return { runId, reason, rulesVersion, state: 'queued', ...nothingYet, at };
}

/** Whether a run still has work to do. */
export function isUnderWay({ state }: ScoreRun): boolean {
  return state === 'queued' || state === 'running';
}

/**
 * Changes with later ones: a request that changes again, because a run was cut off and began anew, is told from
 * its first total to its last.
 */
export function withMoves(
  changes: readonly ScoreMove[],
  later: readonly ScoreMove[],
): readonly ScoreMove[] {
  const byIssue = new Map(changes.map((move) => [move.issueId, move]));
  for (const move of later) {
    const first = byIssue.get(move.issueId);
    byIssue.set(move.issueId, { ...move, before: first?.before ?? move.before });
  }
  return [...byIssue.values()].filter(({ before, after }) => before !== after);
}

/** The changes as they are kept: the largest, and of equal ones in the order of their keys. */
export function keptMoves(changes: readonly ScoreMove[]): readonly ScoreMove[] {
  const size = ({ before, after }: ScoreMove) => Math.abs(after - before);
  const inOrder = (one: ScoreMove, other: ScoreMove) =>
    size(other) - size(one) || Number(BigInt(one.issueId) - BigInt(other.issueId));
  return changes.toSorted(inOrder).slice(0, mostKept);
}
