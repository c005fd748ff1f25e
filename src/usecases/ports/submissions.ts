import type { Desk } from '../../domain/desk';
import type { CreatedRequest } from './requests';

export type Submission = {
  /** ISO instant */
  readonly at: string;
  /** Hash of the answers that were sent; absent when nobody knows which of them Jira holds. */
  readonly fingerprint?: string;
  /** Absent while the request is being created, or when that was interrupted. */
  readonly created?: CreatedRequest;
};

/** Remembers submissions of the form, so that a second press makes no second request. */
export interface Submissions {
  find(key: string): Promise<Submission | undefined>;
  /** Takes the key; `taken` when somebody has it. */
  begin(key: string, submission: Required<Omit<Submission, 'created'>>): Promise<'begun' | 'taken'>;
  finish(key: string, submission: Submission & { readonly created: CreatedRequest }): Promise<void>;
  /** Gives the key back after a refusal. */
  release(key: string): Promise<void>;
}

/** Finds requests by the mark that their creation left on them. */
export interface SubmittedRequests {
  /** The person's own request that was made of a submission. Search lags seconds behind a creation. */
  find(desk: Desk, submissionId: string): Promise<CreatedRequest | undefined>;
}
