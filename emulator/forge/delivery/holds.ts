import type { Faults } from '../faults';
import type { Delivery } from './delivery';

/** Real ms after which a held delivery goes out although nothing came after it. */
const HOLD_MS = 1000;

/** Deliveries that the fault `reorder` keeps back until a later one has gone out. */
export class Holds {
  readonly #held = new Set<string>();
  /** Those that were held once: each is held at most once for a fault. */
  readonly #released = new Set<string>();

  constructor(
    private readonly faults: Faults,
    private readonly wake: () => void,
  ) {}

  /** Whether the delivery waits for a later one already. */
  holds({ id }: Delivery): boolean {
    return this.#held.has(id);
  }

  /** Whether the delivery has to wait for a later one from now on. */
  keepsBack(delivery: Delivery): boolean {
    if (this.#released.delete(delivery.id)) return false;
    if (this.faults.take(delivery.target, ['reorder']) === undefined) return false;
    this.#held.add(delivery.id);
    setTimeout(() => this.release(), HOLD_MS).unref();
    return true;
  }

  /** Lets all go; false when none was held. */
  release(): boolean {
    if (this.#held.size === 0) return false;
    for (const id of this.#held) this.#released.add(id);
    this.#held.clear();
    this.wake();
    return true;
  }
}
