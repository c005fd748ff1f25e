import type { Clock } from '../../clock';

/**
 * Requests that an installation may make: in a second, and in a minute in units of 10 KB
 * (https://developer.atlassian.com/platform/forge/limits-kvs-ce/). What a read answers is not measured: it
 * counts as its request.
 */
const PER_SECOND = 1000;
const UNITS_PER_MINUTE = 4000;
const UNIT = 10 * 1024;

export type Direction = 'read' | 'write';

/** Counts a request of so many bytes; answers whether it is within the limits. */
export function createRequestRate(clock: Clock): (direction: Direction, bytes: number) => boolean {
  let second = { number: Number.NaN, requests: 0 };
  let minute = { number: Number.NaN, read: 0, write: 0 };
  return (direction, bytes) => {
    const now = clock.now();
    const [inSecond, inMinute] = [Math.floor(now / 1000), Math.floor(now / 60_000)];
    if (inSecond !== second.number) second = { number: inSecond, requests: 0 };
    if (inMinute !== minute.number) minute = { number: inMinute, read: 0, write: 0 };
    second.requests += 1;
    minute[direction] += Math.max(1, Math.ceil(bytes / UNIT));
    return second.requests <= PER_SECOND && minute[direction] <= UNITS_PER_MINUTE;
  };
}
