import { deliveryGate } from '../domain/delivery-gate';
import { draftOf } from '../domain/draft';
import type { Gate } from '../domain/review-gate';
import type { GatePorts } from './check-reviews';
import { findOnDesk } from './desk-access';
import type { ModifiedFields } from './ports/requests';

/** Whether a request can be delivered: an approved final file and the tags that the library needs. */
export async function checkDelivery(
  ports: GatePorts,
  issueKey: string,
  modified: ModifiedFields,
): Promise<Gate> {
  const found = await findOnDesk(ports, issueKey, modified);
  if (found.kind !== 'found') return { open: false, message: found.message };
  const { request } = found;
  const ledger = await ports.ledgers.read(request.id);
  return deliveryGate(request, draftOf(request, ports.hash), ledger, ports.hash);
}
