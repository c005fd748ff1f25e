import { publicationJob, restarted } from '../domain/publication';
import type { GatePorts } from './check-reviews';
import { findOnDesk } from './desk-access';
import type { Publications } from './ports/publications';
import type { PublicationQueue } from './ports/queues';

export type OrderPublicationPorts = Pick<GatePorts, 'desks' | 'requests' | 'ledgers'> & {
  readonly publications: Publications;
  readonly publication: PublicationQueue;
};

/**
 * Queues the publication of what was approved, whatever has come to the request since. Ordering twice
 * publishes once; a publication that was given up begins anew.
 */
export async function orderPublication(ports: OrderPublicationPorts, issue: string): Promise<void> {
  const found = await findOnDesk(ports, issue);
  if (found.kind !== 'found') return;
  const job = publicationJob(await ports.ledgers.read(found.request.id));
  if (job === undefined) return;
  const checkpoint = await ports.publications.find(job);
  if (checkpoint.failed !== undefined) await ports.publications.save(job, restarted(checkpoint));
  await ports.publication.publish(job);
}
