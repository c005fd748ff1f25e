/** Where identifiers come from, so that two runs with the same source make the same ones. */
export interface Ids {
  /** The next number of a named sequence, persisted; the first is `start` (default 10000, as Jira's are). */
  next(sequence: string, start?: number): number;
  /** A version 4 UUID; taken from the persisted sequence when the site runs with fixed ids. */
  uuid(): string;
}
