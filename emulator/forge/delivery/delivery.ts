import type { FaultTarget } from '../faults';

/** Something that a function of the app still has to be called for. */
export interface Delivery {
  /** Unique among all sources. */
  readonly id: string;
  /** Virtual time in ms from which it may be delivered. */
  readonly dueAt: number;
  /** What faults are matched against. */
  readonly target: FaultTarget;
  /** Deliveries of one lane run side by side up to its limit. */
  readonly lane?: { readonly key: string; readonly limit: number };
  /** Calls the function, and writes down how that went before it ends. */
  deliver(): Promise<void>;
}

/** A place where deliveries wait, durably: one that was not finished waits again after a restart. */
export interface DeliverySource {
  /** In the order in which they came. */
  waiting(): readonly Delivery[];
}
