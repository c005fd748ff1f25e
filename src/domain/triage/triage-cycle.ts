import { meetingsLeft, type RankOverride } from './override';

/** Where the weekly triage of a desk stands: what the board and the next meeting need of all meetings before. */
export type TriageCycle = {
  /** Counts the changes; 0 while nothing was ever stored. */
  readonly revision: number;
  /** Number of meetings that were closed. */
  readonly held: number;
  /** Number of the meeting that is open. */
  readonly open?: number;
  /** ISO instant at which the last closed meeting began. */
  readonly lastMeetingAt?: string;
  /** At most one for each request; those that have expired have no effect. */
  readonly overrides: readonly RankOverride[];
  /** How many meetings in a row have left a request undecided, by issue id. */
  readonly reviews: Readonly<Record<string, number>>;
};

export const emptyCycle: TriageCycle = { revision: 0, held: 0, overrides: [], reviews: {} };

/** The overrides that hold. */
export function overridesInForce({
  overrides,
  held,
}: Pick<TriageCycle, 'overrides' | 'held'>): readonly RankOverride[] {
  return overrides.filter((override) => meetingsLeft(override, held) > 0);
}
