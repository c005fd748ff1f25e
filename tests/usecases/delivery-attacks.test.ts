import { z } from 'zod';
import { openSite, type OpenSite } from '../support/open-site';
import { passes, requestStory, type Request } from '../support/request-story';
import { expectBody } from '../support/rest';

const fieldList = z.array(z.object({ id: z.string(), name: z.string() }));
const refusal = z.object({ errorMessages: z.array(z.string()) });
const commentList = z.object({ comments: z.array(z.object({ body: z.unknown() })) });
const fileList = z.object({
  fields: z.object({ attachment: z.array(z.object({ id: z.string() })) }),
});

/** Whole stories on a machine that others use as well. */
jest.setTimeout(180_000);

let site: OpenSite;
let story: ReturnType<typeof requestStory>;

beforeAll(async () => {
  site = await openSite();
  story = requestStory(site);
});
afterAll(() => site.stop());
afterEach(() => site.control('faults', []));

async function approved(): Promise<Request> {
  const request = await story.inReview();
  await story.approveAll(request);
  await passes(story.transition('sales-ops', request.key, 'Approve'));
  return request;
}

/** Retries wait; the clock moves on until they are done. */
async function workedOff(): Promise<void> {
  for (let round = 0; round < 6; round += 1) {
    await site.control('clock', { advance: 'PT20M' });
    await site.drain();
  }
}

async function fieldIdOf(name: string): Promise<string> {
  const fields = expectBody(await site.as('admin').get('/rest/api/3/field'), 200, fieldList);
  return fields.find((field) => field.name === name)?.id ?? '';
}

async function refusedDelivery({ key }: Request): Promise<string> {
  const answer = await story.transition('sales-ops', key, 'Deliver');
  return expectBody(answer, 400, refusal).errorMessages.join(' ');
}

async function comments({ key }: Request): Promise<string> {
  const answer = await site.as('sales-ops').get(`/rest/api/3/issue/${key}/comment`);
  return JSON.stringify(expectBody(answer, 200, commentList).comments);
}

async function libraryOf(request: Request) {
  const library = await site.invoke('requester', 'getLibrary', { known: {} });
  if (!library.ok) throw new Error(library.error.message);
  const assets = library.value.shards.flatMap((shard) => shard.assets);
  return assets.filter(({ issueKey }) => issueKey === request.key);
}

describe('after the approval', () => {
  it('the requester cannot make the delivery overwrite an asset of somebody else', async () => {
    const request = await approved();
    const fields = {
      summary: 'Not what was reviewed',
      [await fieldIdOf('Request kind')]: { value: 'Update existing' },
      [await fieldIdOf('Updates asset')]: 'AD-99999',
    };
    await site.as('requester').put(`/rest/api/3/issue/${request.key}`, { fields });
    const said = await refusedDelivery(request);
    expect(said).toContain('the title, request kind and asset to update changed after');
    expect(said).toContain('There is no asset AD-99999 in the library.');
  });

  it('a title that changes between Deliver and the worker is not published', async () => {
    const request = await approved();
    await site.control('faults', [{ match: { kind: 'confluence' }, times: 1, status: 503 }]);
    await passes(story.transition('sales-ops', request.key, 'Deliver'));
    await site
      .as('requester')
      .put(`/rest/api/3/issue/${request.key}`, { fields: { summary: 'Unreviewed' } });
    await workedOff();
    expect(await libraryOf(request)).toMatchObject([{ title: 'Case study for a retail bank' }]);
  });
});

describe('a publication that cannot finish', () => {
  it('tells the people of the request that the approved file was deleted', async () => {
    const request = await approved();
    const path = `/rest/api/3/issue/${request.key}?fields=attachment`;
    const { fields } = expectBody(await site.as('sales-ops').get(path), 200, fileList);
    await site.control('faults', [{ match: { kind: 'confluence' }, times: 1, status: 503 }]);
    await passes(story.transition('sales-ops', request.key, 'Deliver'));
    const id = fields.attachment[0]?.id ?? '';
    const deleted = await site.as('sales-ops').delete(`/rest/api/3/attachment/${id}`);
    expect(deleted.status).toBe(204);
    await workedOff();
    await site.control('faults', []);
    expect(await libraryOf(request)).toEqual([]);
    expect((await comments(request)).split('was approved and is gone')).toHaveLength(2);
  });

  it.each([
    ['refused it', { status: 403 }],
    ['did not answer', { status: 503 }],
  ])('says that Confluence %s, and works after the next delivery', async (said, fault) => {
    const request = await approved();
    const down = { match: { kind: 'confluence', method: 'POST' }, times: 50, ...fault };
    await site.control('faults', [down]);
    await passes(story.transition('sales-ops', request.key, 'Deliver'));
    await workedOff();
    expect((await comments(request)).split(said)).toHaveLength(2);
    await site.control('faults', []);
    for (const name of ['Revise', 'Send to review', 'Approve', 'Deliver']) {
      await passes(story.transition('sales-ops', request.key, name));
    }
    await workedOff();
    expect(await libraryOf(request)).toMatchObject([{ version: 1 }]);
    expect(await comments(request)).toContain('Your asset is approved and in the library');
  });

  it('does not take the words of somebody else for its own comment', async () => {
    const request = await approved();
    const text = `(AD-${request.id}, version 1)`;
    await site.as('requester').post(`/rest/api/3/issue/${request.key}/comment`, {
      body: {
        type: 'doc',
        version: 1,
        content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
      },
    });
    await passes(story.transition('sales-ops', request.key, 'Deliver'));
    await workedOff();
    expect(await comments(request)).toContain('Your asset is approved and in the library');
  });
});

describe('a file of the draft', () => {
  it('is not reviewed by who attached it', async () => {
    const request = await story.inReview();
    await story.attach('marketing', request.key, 'my-own-work.pdf');
    const reviews = await site.invoke('marketing', 'getReviews', { issueId: request.id });
    if (!reviews.ok) throw new Error(reviews.error.message);
    const answer = await site.invoke('marketing', 'decideReview', {
      issueId: request.id,
      lens: 'brand',
      decision: 'approve',
      fingerprint: reviews.value.fingerprint,
    });
    expect(answer).toMatchObject({
      ok: false,
      error: { message: 'You attached this draft, so somebody else has to review it.' },
    });
  });
});
