import type { ScoreSnapshot } from '../../domain/priority/snapshot';

/** Keeps what is known of every open request: rows of the board, scores and the inputs behind them. */
export interface ScoreSnapshots {
  find(issueId: string): Promise<ScoreSnapshot | undefined>;
  /** Those of all open requests, in no order. */
  all(): Promise<readonly ScoreSnapshot[]>;
  /**
   * Changes the snapshots of requests: `change` gets what is kept and answers what shall be kept, nothing to
   * forget it. Answers equal to what is kept write nothing. `change` is asked again when somebody was faster.
   */
  change(
    issueIds: readonly string[],
    change: (issueId: string, before: ScoreSnapshot | undefined) => ScoreSnapshot | undefined,
  ): Promise<void>;
}
