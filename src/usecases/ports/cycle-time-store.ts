import type { CycleTimes } from '../../domain/intake/cycle-time';

/** Cycle times as they were computed once. */
export type KeptCycleTimes = {
  /** ISO instant */
  readonly computedAt: string;
  /** Of the settings whose calendar counted the days. */
  readonly settingsVersion: number;
  readonly times: CycleTimes;
};

/** Keeps the cycle times, so that not everybody who opens the form makes Jira search. */
export interface CycleTimeStore {
  find(): Promise<KeptCycleTimes | undefined>;
  keep(times: KeptCycleTimes): Promise<void>;
  /** Whoever needs them next computes them anew. */
  forget(): Promise<void>;
}
