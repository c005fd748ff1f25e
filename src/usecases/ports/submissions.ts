import type { CreatedRequest } from './requests';

export type Submission = {
  /** ISO instant */
  readonly at: string;
  /** Absent while the request is being created, or when that was interrupted. */
  readonly created?: CreatedRequest;
};

/** Remembers submissions of the form, so that a second press makes no second request. */
export interface Submissions {
  find(key: string): Promise<Submission | undefined>;
  /** Takes the key; `taken` when somebody has it. */
  begin(key: string, at: string): Promise<'begun' | 'taken'>;
  finish(key: string, submission: Required<Submission>): Promise<void>;
  /** Gives the key back after a refusal. */
  release(key: string): Promise<void>;
}
