/** Virtual time in ms since the epoch. Every service takes its time from here, never from `Date`. */
export interface Clock {
  now(): number;
}

/** The current instant as an ISO 8601 string in UTC, `2026-11-23T09:00:00.000Z`. */
export function isoNow(clock: Clock): string {
  return new Date(clock.now()).toISOString();
}

/** Jira writes instants with a numeric zone: `2026-11-23T09:00:00.000+0000`. */
export function jiraTimestamp(instant: number): string {
  return new Date(instant).toISOString().replace('Z', '+0000');
}
