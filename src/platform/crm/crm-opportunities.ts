import type { CrmSettings } from '../../domain/crm/settings';
import type { CrmChoice } from '../../usecases/ports/crm';
import type { Opportunities } from '../../usecases/ports/opportunities';
import { jiraOpportunities } from '../jira-opportunities';
import type { Actor } from '../product-request';
import { hubspotOpportunities } from './hubspot-opportunities';
import { salesforceOpportunities } from './salesforce-opportunities';
import { storedSalesforceSecrets, storedSecret } from './salesforce-secrets';

/** Deals from where the company keeps them, as an admin has chosen. */
export function crmOpportunities(actor: Actor, choice: CrmChoice): Opportunities {
  const chosen = async () => opportunitiesIn(actor, await choice.read());
  return {
    read: async (references) =>
      references.length === 0 ? { deals: new Map() } : (await chosen()).read(references),
    search: async (text) => (await chosen()).search(text),
    linkedIssueIds: async (key) => (await chosen()).linkedIssueIds(key),
  };
}

function opportunitiesIn(actor: Actor, { crm, secret }: CrmSettings): Opportunities {
  switch (crm.kind) {
    case 'jira':
      return jiraOpportunities(actor, crm);
    case 'salesforce':
      return salesforceOpportunities(crm, storedSalesforceSecrets(secret?.id));
    case 'hubspot':
      return hubspotOpportunities(crm, async () => secret && storedSecret(secret.id));
    default:
      return crm satisfies never;
  }
}
