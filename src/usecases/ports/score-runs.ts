import type { ScoreRun } from '../../domain/priority/score-run';

export type StoredScoreRun = { readonly run: ScoreRun; readonly revision: number };

/** Keeps the record of the latest scoring of all open requests that anybody asked for or that changed something. */
export interface ScoreRuns {
  find(): Promise<StoredScoreRun | undefined>;
  /** Stores a record over the revision that was read, or as the first one; `conflict` when somebody was faster. */
  store(run: ScoreRun, revision: number | undefined): Promise<'stored' | 'conflict'>;
}
