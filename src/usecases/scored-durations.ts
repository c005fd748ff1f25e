import type { Desk } from '../domain/desk';
import { cycleTimes, durations, type Durations } from '../domain/intake/cycle-time';
import type { IntakeSettings } from '../domain/intake/settings';
import { isSameValue } from '../domain/same-value';
import type { ExpectedDurationsPorts } from './expected-durations';

export type ScoredDurationsPorts = Omit<ExpectedDurationsPorts, 'reportFailure'>;

const hour = 60 * 60 * 1_000;

/** The run of the night counts anew, so that no score waits for a search of its own. */
const servesFor = 48 * hour;

/** What did not change is written again only before it would have to be counted by whoever comes next. */
const rewrittenAfter = 40 * hour;

/**
 * How long each asset type takes, for scores: the same whoever computes them. Throws where the form would fall
 * back to the configured lead times, as a score must not depend on whether Jira answered.
 * @param anew whether what was counted less than two days ago does not serve
 */
export async function scoredDurations(
  { cycleTimes: store, delivered, now }: ScoredDurationsPorts,
  desk: Desk,
  { version: settingsVersion, calendar, leadTimes }: IntakeSettings,
  anew = false,
): Promise<Durations> {
  const kept = await store.find();
  const age = kept === undefined ? Infinity : Date.parse(now()) - Date.parse(kept.computedAt);
  const sameSettings = kept?.settingsVersion === settingsVersion;
  if (kept !== undefined && sameSettings && !anew && age < servesFor) {
    return durations(kept.times, leadTimes);
  }
  const times = cycleTimes(await delivered.latest(desk), calendar);
  const same = sameSettings && isSameValue(times, kept.times);
  if (!same || age >= rewrittenAfter) {
    await store.keep({ computedAt: now(), settingsVersion, times });
  }
  return durations(times, leadTimes);
}
