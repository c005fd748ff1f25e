import type { Desk } from '../domain/desk';
import {
  cycleTimes,
  durations,
  plannedDurations,
  type CycleTimes,
  type Durations,
} from '../domain/intake/cycle-time';
import type { IntakeSettings } from '../domain/intake/settings';
import type { CycleTimeStore, KeptCycleTimes } from './ports/cycle-time-store';
import type { DeliveredRequests } from './ports/delivered-requests';

export type ExpectedDurationsPorts = {
  readonly cycleTimes: CycleTimeStore;
  readonly delivered: DeliveredRequests;
  /** Logs a failure that the person need not hear of. */
  readonly reportFailure: (where: string, error: unknown) => void;
  readonly now: () => string;
};

const keptForMs = 24 * 60 * 60 * 1_000;

/**
 * How long each asset type takes on this desk. What was computed serves everybody for a day, or until the
 * settings change; whoever comes then has it computed anew. When that fails, what was kept or the
 * configured lead times serve: nobody has to do without the form for a hint.
 */
export async function expectedDurations(
  ports: ExpectedDurationsPorts,
  desk: Desk,
  settings: IntakeSettings,
): Promise<Durations> {
  const times = await currentTimes(ports, desk, settings);
  const { leadTimes } = settings;
  return times === undefined ? plannedDurations(leadTimes) : durations(times, leadTimes);
}

async function currentTimes(
  ports: ExpectedDurationsPorts,
  desk: Desk,
  settings: IntakeSettings,
): Promise<CycleTimes | undefined> {
  let kept: KeptCycleTimes | undefined;
  try {
    kept = await ports.cycleTimes.find();
    if (kept !== undefined && isCurrent(kept, settings, ports.now())) return kept.times;
    const times = cycleTimes(await ports.delivered.latest(desk), settings.calendar);
    await keep(ports, settings, times);
    return times;
  } catch (error) {
    ports.reportFailure('expectedDurations', error);
    return kept?.times;
  }
}

/** What could not be kept is computed again by whoever comes next. */
async function keep(
  { cycleTimes: store, now, reportFailure }: ExpectedDurationsPorts,
  { version: settingsVersion }: IntakeSettings,
  times: CycleTimes,
): Promise<void> {
  try {
    await store.keep({ computedAt: now(), settingsVersion, times });
  } catch (error) {
    reportFailure('expectedDurations', error);
  }
}

function isCurrent(kept: KeptCycleTimes, settings: IntakeSettings, now: string): boolean {
  const age = Date.parse(now) - Date.parse(kept.computedAt);
  return kept.settingsVersion === settings.version && age < keptForMs;
}
