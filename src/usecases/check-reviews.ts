import { draftOf, type Hash } from '../domain/draft';
import { reviewGate, type Gate } from '../domain/review-gate';
import { findOnDesk } from './desk-access';
import type { DeskStore } from './ports/desk-store';
import type { Requests } from './ports/requests';
import type { ReviewLedgers } from './ports/review-ledgers';

export type GatePorts = {
  readonly desks: DeskStore;
  /** As the app: the gate holds for everybody. */
  readonly requests: Requests;
  readonly ledgers: ReviewLedgers;
  readonly hash: Hash;
};

/** Whether all lenses have approved the draft that is on the request now. The ledger alone decides. */
export async function checkReviews(ports: GatePorts, issueKey: string): Promise<Gate> {
  const found = await findOnDesk(ports, issueKey);
  if (found.kind !== 'found') return { open: false, message: found.message };
  const ledger = await ports.ledgers.read(found.request.id);
  return reviewGate(ledger, draftOf(found.request, ports.hash), ports.hash);
}
