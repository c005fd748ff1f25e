import type { Arrival } from '../../domain/intake/arrival';

/** Keeps how each request came onto the desk. */
export interface Arrivals {
  find(issueId: string): Promise<Arrival | undefined>;
  save(arrival: Arrival): Promise<void>;
}
