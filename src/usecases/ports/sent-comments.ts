/** A comment that a person sends with a form. */
export type SentComment = {
  /** ISO instant of the first try */
  readonly at: string;
  readonly isPosted: boolean;
};

/** Remembers comments that are sent, so that a second press posts no second comment. */
export interface SentComments {
  find(key: string): Promise<SentComment | undefined>;
  /** Takes the key; `taken` when somebody has it. */
  begin(key: string, at: string): Promise<'begun' | 'taken'>;
  /** The comment stands in Jira. */
  finish(key: string, at: string): Promise<void>;
  /** Gives the key back: nothing was posted. */
  release(key: string): Promise<void>;
}
