/** Tells the triage boards that are open elsewhere. */
export interface BoardNews {
  /** Requests changed. Only the ids are told: each board asks what its person may see. */
  changed(issueIds: readonly string[]): Promise<void>;
}
