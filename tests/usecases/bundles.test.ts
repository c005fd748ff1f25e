import { openSite, type OpenSite } from '../support/open-site';
import { requestStory } from '../support/request-story';
import { bundles } from '../support/site-options';

/** What people see of one request on its way, told by the app under one bundle. */
async function tell(site: OpenSite): Promise<readonly unknown[]> {
  const story = requestStory(site);
  const request = await story.inReview();
  const refused = await story.transition('sales-ops', request.key, 'Approve');
  await story.approveAll(request);
  await story.transition('sales-ops', request.key, 'Approve');
  await story.transition('sales-ops', request.key, 'Deliver');
  await site.drain();
  return [
    refused,
    await site.invoke('requester', 'getRequestForm', {}),
    await site.invoke('requester', 'explainPriority', { issueId: request.id }),
    await site.invoke('requester', 'getReviews', { issueId: request.id }),
    await site.invoke('sales-ops', 'getTriageBoard', {}),
    await site.invoke('requester', 'getLibrary', { known: {} }),
    await site.invoke('requester', 'getLibrary', { known: { nonsense: 1 } }),
    await site.invoke('outsider', 'getReviews', { issueId: request.id }),
    await site.invoke('admin', 'checkSetup', {}),
  ];
}

/** Ids of extensions and ports of addresses differ from site to site; everything else may not. */
const withoutPorts = (told: readonly unknown[]): string =>
  JSON.stringify(told).replaceAll(/localhost:\d+/g, 'localhost');

it('behaves alike whether @forge/bundler or the edit loop bundled it', async () => {
  const told: string[] = [];
  for (const bundle of [bundles.deploy, bundles.quick]) {
    const site = await openSite({ bundle });
    told.push(withoutPorts(await tell(site)));
    await site.stop();
  }
  expect(told[0]).toContain('approve');
  expect(told[1]).toEqual(told[0]);
});
