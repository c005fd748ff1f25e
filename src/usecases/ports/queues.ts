import type { ArrivalEvent } from '../../domain/intake/arrival';
import type { RunReason } from '../../domain/priority/score-run';
import type { PublicationJob } from '../../domain/publication';

/** Work that is done soon, at least once, in any order. */
export interface ScoringQueue {
  /** Computes score and review state of requests anew. */
  rescore(issueIds: readonly string[]): Promise<void>;
  /** Finds the open requests of an opportunity and rescores them. */
  rescoreOpportunity(key: string): Promise<void>;
  /** Scores all open requests anew, one run at a time; `orderRescoring` is for whoever wants to see it. */
  rescoreAll(reason: RunReason): Promise<void>;
}

export interface IntakeQueue {
  /** Judges a request of the desk anew, one at a time for each request. */
  sweep(issueId: string, event: ArrivalEvent): Promise<void>;
  /** The same for many, as if each of them had changed. */
  sweepAll(issueIds: readonly string[]): Promise<void>;
  /** Adds the opportunities of somebody who joined a request, one at a time for each request. */
  join(issueId: string, opportunities: readonly string[]): Promise<void>;
}

export interface PublicationQueue {
  publish(job: PublicationJob): Promise<void>;
}
