import type { Clock } from './clock';
import type { Database } from './database/table';
import { addDuration } from './iso-duration';

/** A clock that tests and people can move. What it was moved to survives a restart. */
export interface VirtualClock extends Clock {
  /** Moves ahead by an ISO 8601 duration, `P1D`. @throws RangeError when it is none. */
  advance(duration: string): void;
  /** Moves to an ISO 8601 instant, ahead or back. @throws RangeError when it is none. */
  set(instant: string): void;
  /** Calls the listener after every move; the answer ends that. */
  onMove(listener: () => void): () => void;
}

interface ClockRow {
  /** ms to add to the base */
  readonly offset: number;
}

/**
 * Virtual time: the machine's clock plus an offset, or with `fixed` an instant that stands still
 * until it is moved, so that runs repeat exactly.
 */
export function createVirtualClock(
  database: Database,
  options: { readonly fixed?: string } = {},
): VirtualClock {
  const rows = database.table<ClockRow>('emulator.clock');
  const listeners = new Set<() => void>();
  const fixed = options.fixed === undefined ? undefined : parseInstant(options.fixed);
  const base = (): number => fixed ?? Date.now();
  const now = (): number => base() + (rows.get('clock')?.offset ?? 0);
  const moveTo = (instant: number): void => {
    rows.put('clock', { offset: instant - base() });
    for (const listener of listeners) listener();
  };
  return {
    now,
    advance: (duration) => {
      const target = addDuration(now(), duration);
      if (target === undefined) throw new RangeError(`${duration} is not an ISO 8601 duration`);
      moveTo(target);
    },
    set: (instant) => moveTo(parseInstant(instant)),
    onMove: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

function parseInstant(text: string): number {
  const instant = Date.parse(text);
  if (Number.isNaN(instant)) throw new RangeError(`${text} is not an ISO 8601 instant`);
  return instant;
}
