import { draftOf } from '../domain/draft';
import type { GatePorts } from './check-reviews';
import { findOnDesk } from './desk-access';
import type { PublicationQueue } from './ports/queues';

export type OrderPublicationPorts = Pick<GatePorts, 'desks' | 'requests' | 'hash'> & {
  readonly publication: PublicationQueue;
};

/** Queues the publication of a delivered request at its current draft version. Ordering twice publishes once. */
export async function orderPublication(ports: OrderPublicationPorts, issue: string): Promise<void> {
  const found = await findOnDesk(ports, issue);
  if (found.kind !== 'found') return;
  const { fingerprint } = draftOf(found.request, ports.hash);
  await ports.publication.publish({ issueId: found.request.id, fingerprint });
}
