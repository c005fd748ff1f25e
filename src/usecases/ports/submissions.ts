import type { Desk } from '../../domain/desk';
import type { CreatedRequest } from './requests';

export type Submission = {
  /** ISO instant */
  readonly at: string;
  /** Account and submission id of who sent, see `senderOf`; a draft link has several who may. */
  readonly sender?: string;
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

export type SentRequest = CreatedRequest & { readonly sender: string };

/** Finds requests by the mark that their creation left on them. Search lags seconds behind a creation. */
export interface SubmittedRequests {
  /** The person's own request that was made of a submission. */
  find(desk: Desk, submissionId: string): Promise<SentRequest | undefined>;
}

/** Finds requests that were made of a draft link, whoever sent it. */
export interface DraftedRequests {
  /** @param since ISO instant at which the sending of the draft began */
  find(desk: Desk, draftId: string, since: string): Promise<SentRequest | undefined>;
}
