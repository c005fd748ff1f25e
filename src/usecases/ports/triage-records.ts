import type { TriageMeeting } from '../../domain/triage/meeting';
import type { OverrideEvent } from '../../domain/triage/override-report';
import type { TriageCycle } from '../../domain/triage/triage-cycle';

/** What storage shall hold after a change; what is left out stays as it is. */
export type TriageChange = {
  /** Its `revision` is one above the stored one. */
  readonly cycle?: TriageCycle;
  /** The same; a meeting of revision 1 comes with the cycle that opens it. */
  readonly meeting?: TriageMeeting;
  readonly events?: readonly OverrideEvent[];
};

/** Keeps the weekly reviews of the desk, and the overrides of ranks. */
export interface TriageRecords {
  /** Where the weekly triage stands. */
  cycle(): Promise<TriageCycle>;
  meeting(number: number): Promise<TriageMeeting | undefined>;
  /** Stores a change as a whole or not at all; `conflict` when somebody was faster. */
  store(change: TriageChange): Promise<'stored' | 'conflict'>;
  /** All that happened to overrides, in any order. A query lags behind writes, so no decision may rest on it. */
  overrideEvents(): Promise<readonly OverrideEvent[]>;
}
