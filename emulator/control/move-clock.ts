import { addDuration } from '../iso-duration';
import type { Worker } from '../forge/delivery/worker';
import type { VirtualClock } from '../virtual-clock';

/** Where to move: by an ISO 8601 duration, or to an ISO 8601 instant. */
export type ClockMove = { readonly advance: string } | { readonly set: string };

/** Later instants have no ISO 8601 form with four digits for the year, which the products write. */
const LAST = Date.UTC(9999, 11, 31);

/** The instant a move ends at, in ms; `undefined` when it is neither a duration nor an instant before the year 10000. */
export function targetOf(clock: VirtualClock, move: ClockMove): number | undefined {
  const target = 'advance' in move ? addDuration(clock.now(), move.advance) : Date.parse(move.set);
  return target !== undefined && target <= LAST ? target : undefined;
}

/**
 * Moves the clock to an instant and runs what falls due on the way, each thing at its own time: a daily
 * schedule runs seven times in a week.
 */
export async function moveClock(
  clock: VirtualClock,
  worker: Worker,
  target: number,
): Promise<void> {
  await worker.drain();
  for (let due = nextStop(worker, target); due !== undefined; due = nextStop(worker, target)) {
    if (due > clock.now()) clock.set(new Date(due).toISOString());
    await worker.drain();
    // What is still due at the same instant waits for room, not for time.
    if (nextStop(worker, target) === due) break;
  }
  if (target !== clock.now()) clock.set(new Date(target).toISOString());
  await worker.drain();
}

function nextStop(worker: Worker, target: number): number | undefined {
  const due = worker.nextDue();
  return due !== undefined && due <= target ? due : undefined;
}
