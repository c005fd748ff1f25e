import { giveRoles } from './give-roles';
import { makeOpportunities } from './make-opportunities';
import { makeRequests } from './make-requests';
import { makeOpportunityProject } from './opportunity-project';
import { readRequestDesk } from './request-desk';
import { setCalendar } from './set-calendar';
import { setUpDesk } from './set-up-desk';
import { siteClient } from './site-client';

/**
 * Fills an empty site with the demo company, through the same public calls that work on a real site: the
 * app's calendar and set-up, roles for people, deals, and requests that have come different distances.
 */
export async function seedDemo({ url }: { readonly url: string }): Promise<void> {
  const site = siteClient(url);
  await setCalendar(site);
  await setUpDesk(site);
  await giveRoles(site);
  const now = await site.now();
  const deals = await makeOpportunities(site, await makeOpportunityProject(site), now);
  await makeRequests(site, await readRequestDesk(site), deals, now);
  await site.drain();
}
