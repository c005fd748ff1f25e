import type { ForgeRuntime } from './current-invocation';

/** https://developer.atlassian.com/platform/forge/limits-invocation/ */
const LINES_PER_MINUTE = 100;
const BYTES = 200 * 1024;

interface Used {
  lines: number;
  bytes: number;
  told: boolean;
}

const used = new WeakMap<ForgeRuntime, Used>();

/** Whether an invocation may log a line; `last` for the first one that is over its limit. */
export type LogVerdict = 'log' | 'last' | 'drop';

/** Counts a line of an invocation: 100 for each minute it may take, and 200 KB in all. */
export function countLogLine(invocation: ForgeRuntime, bytes: number): LogVerdict {
  const count = used.get(invocation) ?? { lines: 0, bytes: 0, told: false };
  used.set(invocation, count);
  count.lines += 1;
  count.bytes += bytes;
  const most = LINES_PER_MINUTE * Math.ceil(invocation.timeout / 60);
  if (count.lines <= most && count.bytes <= BYTES) return 'log';
  if (count.told) return 'drop';
  count.told = true;
  return 'last';
}
