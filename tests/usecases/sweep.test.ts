import { z } from 'zod';
import { openSite, type OpenSite } from '../support/open-site';
import { requestMoves, type Request } from '../support/request-story';
import { expectBody } from '../support/rest';
import { otherRoads, roads } from '../support/roads';

/** Whole stories on a machine that others use as well. */
jest.setTimeout(180_000);

const fieldList = z.array(z.object({ id: z.string(), name: z.string() }));
const comments = z.object({ comments: z.array(z.object({ body: z.unknown() })) });

let site: OpenSite;

let take: ReturnType<typeof otherRoads>['take'];
let openCreate: ReturnType<typeof otherRoads>['openCreate'];

beforeAll(async () => {
  site = await openSite();
  ({ take, openCreate } = otherRoads(site, requestMoves(site)));
});
afterAll(() => site.stop());

/** How a request stands that should have been sent back. */
async function standing({ key }: Request) {
  const fields = expectBody(await site.as('admin').get('/rest/api/3/field'), 200, fieldList);
  const score = fields.find(({ name }) => name === 'Priority score')?.id ?? '';
  const path = `/rest/api/3/issue/${key}?fields=status,${score}`;
  const issue = expectBody(
    await site.as('admin').get(path),
    200,
    z.object({ fields: z.looseObject({ status: z.object({ name: z.string() }) }) }),
  );
  const said = await site.as('admin').get(`/rest/api/3/issue/${key}/comment`);
  const asked = expectBody(said, 200, comments).comments.map(({ body }) => JSON.stringify(body));
  return {
    status: issue.fields.status.name,
    score: issue.fields[score],
    asked: asked.filter((text) => text.includes('fill in') && text.includes('Needed by')).length,
    linked: asked.every((text) => text.includes(`request=${key}`)),
  };
}

const sentBack = { status: 'Needs info', score: null, asked: 1, linked: true };

async function waitAMinute(): Promise<void> {
  await site.control('clock', { advance: 'PT60S' });
  await site.drain();
}

describe('a request without a deadline', () => {
  it.each(['REST', 'bulk create', 'clone'] as const)('is refused by %s', async (road) => {
    await expect(take(road)).rejects.toThrow('Due date is required.');
  });

  it('is asked once although every event and every job comes again and in another order', async () => {
    await site.control('faults', [
      { match: { kind: 'event' }, times: 5, duplicate: true },
      { match: { kind: 'queue' }, times: 5, duplicate: true },
    ]);
    const request = await take('move');
    await waitAMinute();
    await site.control('faults', []);
    const path = `/rest/api/3/issue/${request.key}`;
    for (const summary of ['Deck, sooner', 'Deck, now']) {
      await site.as('admin').put(path, { fields: { summary } });
    }
    await waitAMinute();
    expect(await standing(request)).toEqual(sentBack);
  });

  it.each([
    ['Jira being busy', { status: 429 }],
    ['Jira being down', { status: 500 }],
    ['answers that get lost', { dropAnswer: true }],
  ] as const)('stands the same after %s', async (_, fault) => {
    const request = await take('move');
    await site.control('faults', [
      { match: { kind: 'jira', method: 'POST', path: `/issue/${request.id}` }, times: 2, ...fault },
      { match: { kind: 'kvs' }, times: 1, ...fault },
    ]);
    await site.drain();
    await site.control('faults', []);
    await site.control('clock', { advance: 'PT20M' });
    await site.drain();
    expect(await standing(request)).toEqual(sentBack);
  });

  describe('where an admin has taken the checks off', () => {
    beforeAll(() => openCreate());

    it.each(roads)(
      'goes back within a minute, unscored and asked once, when it got in by %s',
      async (road) => {
        const request = await take(road);
        await waitAMinute();
        expect(await standing(request)).toEqual(sentBack);
        const explained = await site.invoke('requester', 'explainPriority', {
          issueId: request.id,
        });
        expect(explained).toMatchObject({ ok: false, error: { code: 'not-ready' } });
        const reviewed = await site.invoke('sales-ops', 'explainPriority', {
          issueId: request.id,
        });
        expect(reviewed).toMatchObject({
          ok: false,
          error: { message: expect.stringContaining('It waits for ') as string },
        });
        expect(reviewed).not.toHaveProperty('error.fields');
      },
    );
  });
});
