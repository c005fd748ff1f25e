import { checkDelivery } from '../usecases/check-delivery';
import { portsAs } from './ports';
import { validator } from './validator';

/** Validator on Deliver. */
export const deliveryGate = validator('delivery-gate', (issueKey, modified) =>
  checkDelivery(portsAs('app'), issueKey, modified),
);
