import type { VirtualClock } from '../../virtual-clock';
import type { Faults } from '../faults';
import type { Delivery, DeliverySource } from './delivery';
import { CutOff } from './attempt';
import { Holds } from './holds';
import { Lateness } from './lateness';

export interface WorkerOptions {
  readonly clock: VirtualClock;
  readonly faults: Faults;
  readonly sources: readonly DeliverySource[];
  /** Deliveries that may run side by side. */
  readonly parallel: number;
}

/** Delivers what is due: soon after it came, or at its time on the virtual clock. */
export interface Worker {
  /** Says that something came. Nothing happens within the caller's own turn. */
  wake(): void;
  /** Ends when nothing is due any more, including what came in the meantime. */
  drain(): Promise<void>;
  /** The virtual instant at which something falls due next, if anything waits. */
  nextDue(): number | undefined;
  /** Ends when nothing runs; nothing starts until the answered function is called. */
  pause(): Promise<() => void>;
}

/** Timers count 31 bits of ms. */
const LONGEST_TIMER = 2 ** 31 - 1;

export function createWorker(options: WorkerOptions): Worker {
  const worker = new DeliveryWorker(options);
  options.clock.onMove(() => worker.wake());
  return worker;
}

class DeliveryWorker implements Worker {
  readonly #running = new Map<string, Promise<void>>();
  readonly #lanes = new Map<string, number>();
  readonly #holds: Holds;
  readonly #lateness: Lateness;
  #pauses = 0;
  #woken = false;
  #timer: NodeJS.Timeout | undefined;

  constructor(private readonly options: WorkerOptions) {
    this.#holds = new Holds(options.faults, () => this.wake());
    this.#lateness = new Lateness(options.faults);
  }

  wake(): void {
    if (this.#woken || this.#pauses > 0) return;
    this.#woken = true;
    setImmediate(() => {
      this.#woken = false;
      this.#startDue();
    });
  }

  async drain(): Promise<void> {
    for (;;) {
      this.#startDue();
      if (this.#running.size > 0) await Promise.race(this.#running.values());
      else if (!this.#holds.release()) return;
    }
  }

  nextDue(): number | undefined {
    const times = this.#waiting().map(({ dueAt }) => dueAt);
    return times.length === 0 ? undefined : Math.min(...times);
  }

  async pause(): Promise<() => void> {
    this.#pauses += 1;
    clearTimeout(this.#timer);
    while (this.#running.size > 0) await Promise.race(this.#running.values());
    return () => {
      this.#pauses -= 1;
      this.wake();
    };
  }

  #waiting(): readonly Delivery[] {
    const all = this.options.sources.flatMap((source) => source.waiting());
    return all
      .filter(({ id }) => !this.#running.has(id))
      .map((delivery) => ({ ...delivery, dueAt: this.#lateness.dueAt(delivery) }));
  }

  #startDue(): void {
    if (this.#pauses > 0) return;
    const now = this.options.clock.now();
    for (const delivery of this.#waiting()) {
      if (this.#running.size >= this.options.parallel) return;
      if (delivery.dueAt > now || !this.#hasRoom(delivery)) continue;
      if (this.#holds.holds(delivery) || this.#lateness.putsOff(delivery, now)) continue;
      if (!this.#holds.keepsBack(delivery)) this.#start(delivery);
    }
    this.#sleepUntilNext(now);
  }

  #hasRoom({ lane }: Delivery): boolean {
    return lane === undefined || (this.#lanes.get(lane.key) ?? 0) < lane.limit;
  }

  #start(delivery: Delivery): void {
    this.#occupy(delivery, 1);
    const run = delivery
      .deliver()
      .catch((error: unknown) => {
        if (!(error instanceof CutOff)) console.error(`Delivery ${delivery.id} failed.`, error);
      })
      .finally(() => {
        this.#running.delete(delivery.id);
        this.#occupy(delivery, -1);
        this.#holds.release();
        this.wake();
      });
    this.#running.set(delivery.id, run);
  }

  #occupy({ lane }: Delivery, change: 1 | -1): void {
    if (lane === undefined) return;
    const running = (this.#lanes.get(lane.key) ?? 0) + change;
    if (running === 0) this.#lanes.delete(lane.key);
    else this.#lanes.set(lane.key, running);
  }

  #sleepUntilNext(now: number): void {
    clearTimeout(this.#timer);
    const times = this.#waiting().flatMap(({ dueAt }) => (dueAt > now ? [dueAt] : []));
    if (times.length === 0) return;
    const delay = Math.min(Math.min(...times) - now, LONGEST_TIMER);
    this.#timer = setTimeout(() => this.wake(), delay).unref();
  }
}
