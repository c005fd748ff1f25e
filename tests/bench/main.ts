import makeDemoSite from '../support/make-demo-site';
import { openSite, type OpenSite } from '../support/open-site';
import { requestStory } from '../support/request-story';
import { deflectionFigures } from './deflection-figures';
import { tableOf, time, type Figure } from './figure';
import { searchFigures } from './search-figures';

const RUNS = 40;

/** How many platform calls one run of the work makes the app do. */
async function callsOf(site: OpenSite, work: () => Promise<unknown>): Promise<number> {
  const count = async () => ((await site.control('calls')) as readonly unknown[]).length;
  const before = await count();
  await work();
  return (await count()) - before;
}

async function appFigures(site: OpenSite): Promise<readonly Figure[]> {
  const story = requestStory(site);
  const request = await story.inReview();
  const read = () => site.as('sales-ops').get(`/rest/api/3/issue/${request.key}`);
  const baseline = { name: 'read the issue by REST', median: (await time(RUNS, read)).median };
  const measured: readonly (readonly [string, () => Promise<unknown>])[] = [
    [
      'explain the priority',
      () => site.invoke('requester', 'explainPriority', { issueId: request.id }),
    ],
    ['show the reviews', () => site.invoke('requester', 'getReviews', { issueId: request.id })],
    [
      'refuse Approve at the review gate',
      () => story.transition('sales-ops', request.key, 'Approve'),
    ],
    ['open the triage board', () => site.invoke('sales-ops', 'getTriageBoard', {})],
    [
      'load the library, nothing known',
      () => site.invoke('requester', 'getLibrary', { known: {} }),
    ],
  ];
  const figures: Figure[] = [];
  for (const [name, work] of measured) {
    const timing = await time(RUNS, work);
    figures.push({ name, ...timing, platformCalls: await callsOf(site, work), baseline });
  }
  return figures;
}

async function searchFigure(site: OpenSite): Promise<Figure> {
  const story = requestStory(site);
  const search = () =>
    site.as('sales-ops').post('/rest/api/3/search/jql', {
      jql: 'project = SAR AND statusCategory != Done ORDER BY "Priority score" DESC',
      fields: ['summary', 'status'],
      maxResults: 50,
    });
  const few = await time(RUNS, search);
  for (let created = 0; created < 500; created += 1) await story.create('requester');
  const many = await time(RUNS, search);
  return {
    name: 'first 50 of 500 more requests in score order',
    ...many,
    baseline: { name: 'of the demo', median: few.median },
  };
}

async function resetFigure(site: OpenSite): Promise<Figure> {
  const reset = await time(5, () => site.control('reset', { seed: 'demo' }));
  const start = performance.now();
  await makeDemoSite({ afresh: true });
  return {
    name: 'reset to the demo company',
    ...reset,
    baseline: { name: 'make the demo company', median: performance.now() - start },
  };
}

async function main(): Promise<void> {
  await makeDemoSite();
  const site = await openSite();
  const figures = [...(await appFigures(site)), await searchFigure(site), await resetFigure(site)];
  await site.stop();
  figures.push(...deflectionFigures());
  figures.push(...(await searchFigures()));
  console.log(tableOf(figures));
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
