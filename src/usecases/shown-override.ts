import type { ShownOverride } from '../contract/overrides';
import { meetingsLeft, type RankOverride } from '../domain/triage/override';
import { overridesInForce, type TriageCycle } from '../domain/triage/triage-cycle';

/** An override as people see it. @param held number of meetings that were closed */
export function shownOverride(
  { lastMeeting, ...override }: RankOverride,
  held: number,
): ShownOverride {
  return { ...override, meetingsLeft: meetingsLeft({ lastMeeting }, held) };
}

/** The overrides that hold, of requests that a person may see. */
export function shownOverrides(
  cycle: Pick<TriageCycle, 'overrides' | 'held'>,
  isVisible: (issueId: string) => boolean,
): ShownOverride[] {
  return overridesInForce(cycle)
    .filter(({ issueId }) => isVisible(issueId))
    .map((override) => shownOverride(override, cycle.held));
}
