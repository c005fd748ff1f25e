import { z } from 'zod';
import { openSite, type OpenSite } from '../support/open-site';
import { passes, requestStory } from '../support/request-story';
import { expectBody } from '../support/rest';

const commentList = z.object({ comments: z.array(z.object({ body: z.unknown() })) });
const property = z.object({ value: z.record(z.string(), z.unknown()) });

/** Whole stories on a machine that others use as well. */
jest.setTimeout(180_000);

let site: OpenSite;
let story: ReturnType<typeof requestStory>;

beforeAll(async () => {
  site = await openSite();
  story = requestStory(site);
});
afterAll(() => site.stop());

async function commentsOn(key: string): Promise<readonly string[]> {
  const answer = await site.as('requester').get(`/rest/api/3/issue/${key}/comment`);
  return expectBody(answer, 200, commentList).comments.map(({ body }) => JSON.stringify(body));
}

const decisionOn = (key: string) =>
  site.as('sales-ops').get(`/rest/api/3/issue/${key}/properties/asset-desk-decision`);

async function anyAsset() {
  const library = await site.invoke('sales-ops', 'getLibrary', { known: {} });
  const asset = library.ok ? library.value.shards[0]?.assets[0] : undefined;
  if (asset === undefined) throw new Error('The library of the demo company is empty.');
  return asset;
}

describe('a declined or deferred request', () => {
  it('tells the requester the reason and the asset to use instead in one comment', async () => {
    const asset = await anyAsset();
    const { id: issueId, key } = await story.create('requester');
    const answer = await site.invoke('sales-ops', 'decideTriage', {
      issueId,
      decision: 'decline',
      reason: 'It was made in spring.',
      reasonCode: 'exists-already',
      alternativeAssetId: asset.id,
    });
    expect(answer).toEqual({ ok: true, value: { issueKey: key, status: 'Declined' } });
    const [comment, ...others] = await commentsOn(key);
    expect(others).toEqual([]);
    expect(comment).toContain('Decline (exists already): It was made in spring.');
    expect(comment).toContain(`Use instead: ${asset.title} (${asset.id})`);
    expect(comment).toContain(`"href":"${new URL(asset.pagePath, site.url).href}"`);
    expect(expectBody(await decisionOn(key), 200, property).value).toMatchObject({
      decision: 'decline',
      reason: 'It was made in spring.',
      reasonCode: 'exists-already',
      alternativeAssetId: asset.id,
    });
  });

  it.each(['AD-999999999', 'AD-1'])('is not decided with an asset nobody has: %s', async (id) => {
    const { id: issueId, key } = await story.create('requester');
    const answer = await site.invoke('sales-ops', 'decideTriage', {
      issueId,
      decision: 'decline',
      reason: 'It was made in spring.',
      alternativeAssetId: id,
    });
    expect(answer).toMatchObject({
      error: { code: 'bad-input', fields: { alternativeAssetId: expect.stringContaining(id) } },
    });
    expect(await commentsOn(key)).toEqual([]);
    expect((await decisionOn(key)).status).toBe(404);
  });

  it('says until when it is put off, and not until a day that is past', async () => {
    const { id: issueId, key } = await story.create('requester');
    const defer = (until: string) =>
      site.invoke('head-of-marketing', 'decideTriage', {
        issueId,
        decision: 'defer',
        reason: 'After the trade fair.',
        reasonCode: 'no-capacity',
        until,
      });
    expect(await defer('2026-11-23')).toMatchObject({
      error: { code: 'bad-input', fields: { until: 'Choose a date after today.' } },
    });
    expect(await defer('2027-01-11')).toMatchObject({ ok: true, value: { status: 'Deferred' } });
    const comments = await commentsOn(key);
    expect(comments).toHaveLength(1);
    expect(comments[0]).toContain('Defer (no capacity, until 11 Jan 2027): After the trade fair.');
  });

  it.each([
    ['reasonCode', { reasonCode: 'duplicate' }],
    ['alternativeAssetId', { alternativeAssetId: 'AD-1' }],
    ['until', { until: '2027-01-11' }],
  ] as const)('alone has a %s', async (field, more) => {
    const { id: issueId } = await story.create('requester');
    const answer = await site.invoke('sales-ops', 'decideTriage', {
      issueId,
      decision: 'accept',
      ...more,
    });
    expect(answer).toMatchObject({
      error: { code: 'bad-input', fields: { [field]: expect.any(String) } },
    });
  });

  it('keeps no reason of a decision that came too late', async () => {
    const { id: issueId, key } = await story.create('requester');
    await passes(story.transition('sales-ops', key, 'Accept'));
    const answer = await site.invoke('sales-ops', 'decideTriage', {
      issueId,
      decision: 'decline',
      reason: 'We have that deck.',
      reasonCode: 'exists-already',
    });
    expect(answer).toMatchObject({ ok: false, error: { code: 'conflict' } });
    expect(await commentsOn(key)).toEqual([]);
    expect((await decisionOn(key)).status).toBe(404);
  });

  it('tells nobody without the right to decide whether an asset exists', async () => {
    const asset = await anyAsset();
    const { id: issueId } = await story.create('requester');
    const decide = (alternativeAssetId: string) =>
      site.invoke('requester', 'decideTriage', {
        issueId,
        decision: 'decline',
        reason: 'Mine.',
        alternativeAssetId,
      });
    const [known, unknown] = [await decide(asset.id), await decide('AD-999999999')];
    expect(known).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
    expect(unknown).toEqual(known);
  });
});
