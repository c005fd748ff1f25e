import { opportunityKey } from '../priority/opportunity';
import { hubspotId } from './hubspot-id';
import { salesforceId } from './salesforce-id';
import type { Crm } from './settings';

/**
 * What the CRM knows a deal by, out of what a person typed or pasted: a key or id, or a link that contains one.
 * Nothing for what cannot name a deal of this CRM.
 */
export function dealReference(text: string, crm: Crm): string | undefined {
  switch (crm.kind) {
    case 'jira':
      return opportunityKey(text);
    case 'salesforce':
      return salesforceId(text);
    case 'hubspot':
      return hubspotId(text);
    default:
      return crm satisfies never;
  }
}
