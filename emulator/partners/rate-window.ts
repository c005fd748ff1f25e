import type { Site } from '../site';

interface WindowRow {
  /** Instants of the calls that still count, ms since the epoch. */
  readonly calls: readonly number[];
}

export interface RateWindow {
  /** Calls that one key may make within the window. */
  readonly limit: number;
  /** ms of virtual time */
  readonly windowMs: number;
}

/**
 * Counts a call against a rolling window of virtual time. Answers how many calls are left, or undefined
 * when the call comes too soon; a refused call does not count.
 */
export function takeCall(
  site: Pick<Site, 'clock' | 'database'>,
  key: string,
  { limit, windowMs }: RateWindow,
): number | undefined {
  const windows = site.database.table<WindowRow>('partners.rate-window');
  const now = site.clock.now();
  const calls = (windows.get(key)?.calls ?? []).filter((at) => at > now - windowMs && at <= now);
  if (calls.length >= limit) return undefined;
  windows.put(key, { calls: [...calls, now] });
  return limit - calls.length - 1;
}

interface DayRow {
  /** `2026-11-23` */
  readonly day: string;
  readonly calls: number;
}

/** Counts a call of the current day, in UTC. Answers how many are left, or undefined beyond the limit. */
export function takeDailyCall(
  site: Pick<Site, 'clock' | 'database'>,
  key: string,
  limit: number,
): number | undefined {
  const days = site.database.table<DayRow>('partners.rate-day');
  const day = new Date(site.clock.now()).toISOString().slice(0, 10);
  const row = days.get(key);
  const calls = row?.day === day ? row.calls : 0;
  if (calls >= limit) return undefined;
  days.put(key, { day, calls: calls + 1 });
  return limit - calls - 1;
}
