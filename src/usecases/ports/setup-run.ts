/** The states that only a run gives a step. */
export type RunState = 'queued' | 'running' | 'failed' | 'done';

export type LedgerEntry = { readonly state: RunState; readonly detail: string };

/** The stored record of the last run: what it was asked for and how far it is. */
export type SetupLedger = {
  readonly schemaVersion: 1;
  readonly runId: string;
  /** Who started the run; leads the project that it makes. */
  readonly startedBy: string;
  /** Instant of the last progress, ms since the epoch. */
  readonly progressed: number;
  readonly requesterGroup?: string | undefined;
  /** By step key; steps that the run leaves alone have no entry. */
  readonly entries: Readonly<Record<string, LedgerEntry>>;
};

/**
 * Where the ledger is kept. It shows progress; the truth about what exists is the site itself, so a lost
 * ledger loses nothing.
 */
export interface SetupLedgers {
  find(): Promise<SetupLedger | undefined>;
  save(ledger: SetupLedger): Promise<void>;
}

/** A piece of a run: steps to make, in any order. It may be delivered twice or late. */
export type SetupJob = {
  readonly runId: string;
  readonly startedBy: string;
  readonly requesterGroup?: string | undefined;
  readonly steps: readonly string[];
};

/** Hands jobs to the worker; at most one job is worked on at a time. */
export interface SetupQueue {
  push(job: SetupJob): Promise<void>;
}

/** Who may run the set-up. */
export interface JiraAdministrators {
  /** Whether the person holds the global permission Administer Jira. */
  includes(accountId: string): Promise<boolean>;
}
