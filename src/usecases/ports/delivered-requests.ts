import type { Desk } from '../../domain/desk';
import type { DeliveredRequest } from '../../domain/intake/cycle-time';

/** Reads the requests that were delivered, as the app: how long things take is no secret of anybody. */
export interface DeliveredRequests {
  /** The latest 500, by the day of their delivery. */
  latest(desk: Desk): Promise<readonly DeliveredRequest[]>;
}
