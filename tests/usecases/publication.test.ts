import { z } from 'zod';
import { openSite, type OpenSite } from '../support/open-site';
import { passes, requestStory, type Request } from '../support/request-story';
import { expectBody } from '../support/rest';

const fieldList = z.array(z.object({ id: z.string(), name: z.string() }));
const named = z.object({ results: z.array(z.object({ name: z.string() })) });
const pageList = z.object({
  results: z.array(
    z.object({ id: z.string(), title: z.string(), version: z.object({ number: z.number() }) }),
  ),
});
const files = z.object({
  results: z.array(
    z.object({
      title: z.string(),
      downloadLink: z.string(),
      version: z.object({ number: z.number() }),
    }),
  ),
});
const commentList = z.object({ comments: z.array(z.object({ body: z.unknown() })) });

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

async function deliver(request: Request): Promise<void> {
  await passes(story.transition('sales-ops', request.key, 'Deliver'));
  await workedOff();
}

/** Retries wait; the clock moves on until they are done. */
async function workedOff(): Promise<void> {
  for (let round = 0; round < 6; round += 1) {
    await site.control('clock', { advance: 'PT20M' });
    await site.drain();
  }
}

async function published(request: Request) {
  const reader = site.as('requester');
  const all = expectBody(await reader.get('/wiki/api/v2/pages?limit=250'), 200, pageList).results;
  const pages = all.filter(({ title }) => title.includes(`AD-${request.id}`));
  const id = pages[0]?.id ?? '';
  const labels = await reader.get(`/wiki/api/v2/pages/${id}/labels`);
  const attached = await reader.get(`/wiki/api/v2/pages/${id}/attachments`);
  const told = await reader.get(`/rest/api/3/issue/${request.key}/comment`);
  const library = await site.invoke('requester', 'getLibrary', { known: {} });
  if (!library.ok) throw new Error(library.error.message);
  return {
    pages,
    labels: expectBody(labels, 200, named)
      .results.map(({ name }) => name)
      .sort(),
    files: expectBody(attached, 200, files).results,
    comments: expectBody(told, 200, commentList).comments.filter(({ body }) =>
      JSON.stringify(body).includes(`AD-${request.id}`),
    ).length,
    entries: library.value.shards
      .flatMap(({ assets }) => assets)
      .filter(({ id: assetId }) => assetId === `AD-${request.id}`),
  };
}

const once = {
  pages: [{}],
  labels: ['asset', 'industry-retail', 'type-case-study'],
  files: [{ title: 'case-study.pdf' }],
  comments: 1,
  entries: [{ version: 1 }],
};

describe('a publication', () => {
  it('makes one page whose file downloads as it was approved', async () => {
    const request = await approved();
    await deliver(request);
    const result = await published(request);
    expect(result).toMatchObject(once);
    const path = result.entries[0]?.file.downloadPath ?? '';
    const download = await fetch(`${site.url}${path}`, {
      headers: {
        authorization: `Basic ${Buffer.from('requester@example.com:t').toString('base64')}`,
      },
    });
    expect(await download.text()).toBe('%PDF-1.7 case-study.pdf');
  });

  it.each([
    ['POST', 'confluence', '/api/v2/pages'],
    ['POST', 'confluence', '/child/attachment'],
    ['POST', 'confluence', '/label'],
    ['POST', 'confluence', '/properties'],
    ['POST', 'jira', '/comment'],
    ['POST', 'kvs', '/api/v1/transaction'],
  ])('is made once when the answer to %s %s %s is lost', async (method, kind, path) => {
    const request = await approved();
    await site.control('faults', [{ match: { method, kind, path }, times: 1, dropAnswer: true }]);
    await deliver(request);
    expect(await published(request)).toMatchObject(once);
  });

  it('is made once when Confluence is down for a while', async () => {
    const request = await approved();
    await site.control('faults', [{ match: { kind: 'confluence' }, times: 3, status: 503 }]);
    await deliver(request);
    expect(await published(request)).toMatchObject(once);
  });

  it('is made once when the queue delivers twice', async () => {
    const request = await approved();
    const twice = { match: { kind: 'queue', path: 'publication' }, times: 1, duplicate: true };
    await site.control('faults', [twice]);
    await deliver(request);
    expect(await published(request)).toMatchObject(once);
  });

  it('puts a revised asset on the same page, with the labels that now hold', async () => {
    const request = await approved();
    await deliver(request);
    const before = await published(request);
    const fields = expectBody(await site.as('admin').get('/rest/api/3/field'), 200, fieldList);
    const industry = fields.find(({ name }) => name === 'Industry')?.id ?? '';
    await passes(story.transition('sales-ops', request.key, 'Revise'));
    await site.as('sales-ops').put(`/rest/api/3/issue/${request.key}`, {
      fields: { [industry]: [{ value: 'Healthcare' }] },
    });
    await site.control('clock', { advance: 'PT1H' });
    await story.attach('sales-ops', request.key, 'second-edition.pdf');
    await passes(story.transition('sales-ops', request.key, 'Send to review'));
    await story.approveAll(request);
    await passes(story.transition('sales-ops', request.key, 'Approve'));
    await deliver(request);
    const after = await published(request);
    expect(after.pages.map(({ id }) => id)).toEqual(before.pages.map(({ id }) => id));
    expect(after).toMatchObject({
      labels: ['asset', 'industry-healthcare', 'type-case-study'],
      comments: 2,
      entries: [{ version: 2, file: { name: 'second-edition.pdf' } }],
    });
  });

  it('takes files of any bytes and name', async () => {
    const request = await story.inReview();
    const name = `Größe & "Preis" (v2) 100%.pdf`;
    await site.control('clock', { advance: 'PT1M' });
    await story.attach('sales-ops', request.key, name, 'ä\u0000\r\n--asset-desk-\r\n ÿ');
    await story.approveAll(request);
    await passes(story.transition('sales-ops', request.key, 'Approve'));
    await deliver(request);
    const { entries, files: attached } = await published(request);
    expect(attached.map(({ title }) => title)).toEqual([entries[0]?.file.name]);
    expect(entries[0]?.file.name).toContain('Größe');
  });
});

describe('the library', () => {
  it('sends a browser nothing that it has already', async () => {
    const first = await site.invoke('requester', 'getLibrary', { known: {} });
    if (!first.ok) throw new Error(first.error.message);
    expect(first.value.shards.length).toBeGreaterThan(0);
    const known = first.value.revisions;
    const second = await site.invoke('requester', 'getLibrary', { known });
    expect(second).toMatchObject({ ok: true, value: { shards: [], revisions: known } });
  });
});
