import type { Faults } from '../faults';
import type { Delivery } from './delivery';

/** Deliveries that the fault `deliverLateMs` puts off, on the virtual clock. A restart forgets it. */
export class Lateness {
  readonly #dueAt = new Map<string, number>();

  constructor(private readonly faults: Faults) {}

  /** When a delivery is due, with what a fault added. */
  dueAt({ id, dueAt }: Delivery): number {
    return Math.max(dueAt, this.#dueAt.get(id) ?? dueAt);
  }

  /** Whether a delivery that could start now is put off; each is put off once for a fault. */
  putsOff({ id, target }: Delivery, now: number): boolean {
    if (this.#dueAt.delete(id)) return false;
    const late = this.faults.take(target, ['deliverLateMs'])?.deliverLateMs;
    if (late === undefined) return false;
    this.#dueAt.set(id, now + late);
    return true;
  }
}
