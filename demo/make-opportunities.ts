import { z } from 'zod';
import { dayFrom } from './day';
import type { DemoOpportunity } from './opportunities';
import { demoOpportunities } from './opportunities';
import type { OpportunityProject } from './opportunity-project';
import type { SiteClient } from './site-client';
import { personOf } from './site-client';

const created = z.object({ key: z.string() });

async function makeOpportunity(
  site: SiteClient,
  { key: projectKey, issueTypeId, fields }: OpportunityProject,
  deal: DemoOpportunity,
  now: number,
): Promise<string> {
  const owner = personOf(deal.owner);
  const dates = [...(deal.pushedFrom ?? []), deal.closesIn].map((days) => dayFrom(now, days));
  const { key } = await site.ask(owner, created, 'POST', '/rest/api/3/issue', {
    fields: {
      project: { key: projectKey },
      issuetype: { id: issueTypeId },
      summary: deal.name,
      assignee: { accountId: owner.accountId },
      [fields.Amount]: deal.amount,
      [fields.Currency]: deal.currency,
      [fields.Stage]: { value: deal.stage },
      [fields['Close date']]: dates[0],
    },
  });
  for (const date of dates.slice(1)) {
    await site.tell(owner, 'PUT', `/rest/api/3/issue/${key}`, {
      fields: { [fields['Close date']]: date },
    });
  }
  return key;
}

/** Makes the deals one after the other and answers their keys by name. */
export async function makeOpportunities(
  site: SiteClient,
  project: OpportunityProject,
  now: number,
): Promise<ReadonlyMap<string, string>> {
  const keys = new Map<string, string>();
  for (const deal of demoOpportunities) {
    keys.set(deal.name, await makeOpportunity(site, project, deal, now));
  }
  return keys;
}
