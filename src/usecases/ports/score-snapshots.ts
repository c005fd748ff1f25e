import type { ScoreInputs } from '../../domain/priority/score';

/** What a score was made from, so that it can be explained and computed again later. */
type ScoreSnapshot = {
  readonly inputs: ScoreInputs;
  readonly total: number;
  readonly rulesVersion: number;
  readonly currencyRatesVersion: number;
};

/** Keeps the inputs behind the score that a request shows. */
export interface ScoreSnapshots {
  save(issueId: string, snapshot: ScoreSnapshot): Promise<void>;
}
