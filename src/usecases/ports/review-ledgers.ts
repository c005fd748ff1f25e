import type { ReviewLedger } from '../../domain/review-ledger';

/** Keeps one ledger of reviews for each request. */
export interface ReviewLedgers {
  /** Strongly consistent; empty when nobody has decided yet. */
  read(issueId: string): Promise<ReviewLedger>;
  /** Stores a ledger that has grown from `length` events; `conflict` when somebody was faster. */
  store(ledger: ReviewLedger, length: number): Promise<'stored' | 'conflict'>;
}
