import { briefOf } from '../domain/intake/brief';
import { deliveryGate } from '../domain/delivery-gate';
import { draftOf } from '../domain/draft';
import type { Gate } from '../domain/review-gate';
import type { GatePorts } from './check-reviews';
import { updatedAssetProblems } from './check-updated-asset';
import { findOnDesk } from './desk-access';
import type { Assets } from './ports/assets';
import type { ModifiedFields } from './ports/requests';

export type CheckDeliveryPorts = GatePorts & { readonly assets: Assets };

/** Whether a request can be delivered: an approved final file and the tags that the library needs. */
export async function checkDelivery(
  ports: CheckDeliveryPorts,
  issueKey: string,
  modified: ModifiedFields,
): Promise<Gate> {
  const found = await findOnDesk(ports, issueKey, modified);
  if (found.kind !== 'found') return { open: false, message: found.message };
  const { request } = found;
  const ledger = await ports.ledgers.read(request.id);
  const [unknown] = await updatedAssetProblems(ports.assets, briefOf(request));
  const draft = draftOf(request, ports.hash);
  return deliveryGate(request, draft, ledger, ports.hash, unknown);
}
