import type { CallValue } from '../../contract/calls';

export type SetupPlan = CallValue<'planSetup'>;
export type StepState = SetupPlan['steps'][number]['state'];

export type LedgerEntry = { readonly state: StepState; readonly detail: string };

/** The stored record of the last run: what it was asked for and how far it is. */
export type SetupLedger = {
  readonly schemaVersion: 1;
  readonly runId: string;
  /** Instant of the last progress, ms since the epoch. */
  readonly progressed: number;
  readonly requesterGroup?: string | undefined;
  /** Every step by its key, as the run has left it so far. */
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

/** A piece of a run: keys of steps to make, in any order. It may be delivered twice or late. */
export type SetupJob = {
  readonly runId: string;
  /** The admin who started the run; leads the project that it makes. */
  readonly startedBy: string;
  readonly requesterGroup?: string | undefined;
  readonly steps: readonly string[];
};

/** Hands jobs to the worker, which works on one at a time. */
export interface SetupQueue {
  push(job: SetupJob): Promise<void>;
}

/** Who may run the set-up. */
export interface JiraAdministrators {
  /** Whether the person holds the global permission Administer Jira. */
  includes(accountId: string): Promise<boolean>;
}

export interface JiraGroups {
  /** Whether the site has a group of exactly that name. */
  has(name: string): Promise<boolean>;
}
