import { z } from 'zod';
import { openSite, type OpenSite } from '../support/open-site';
import { accountIdOf, type PersonName } from '../support/people';
import { requestStory, passes } from '../support/request-story';
import { expectBody } from '../support/rest';

/** Whole stories on a machine that others use as well. */
jest.setTimeout(180_000);

const fieldList = z.array(z.object({ id: z.string(), name: z.string() }));
const watchers = z.object({ watchers: z.array(z.object({ accountId: z.string() })) });
const linked = z.object({
  fields: z.object({
    issuelinks: z.array(z.object({ outwardIssue: z.object({ key: z.string() }) })),
  }),
});

let site: OpenSite;

beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.stop());

async function found(person: PersonName, summary: string, purpose?: string) {
  const answer = await site.invoke(person, 'findSimilar', { summary, purpose });
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value.matches;
}

const opportunityOf = (key: string) => valueOf(key, 'Opportunity');

async function fieldId(name: string): Promise<string> {
  const fields = expectBody(await site.as('admin').get('/rest/api/3/field'), 200, fieldList);
  return fields.find((field) => field.name === name)?.id ?? '';
}

/** Loses a deal. */
async function close(key: string): Promise<void> {
  const fields = { [await fieldId('Stage')]: { value: 'Closed lost' } };
  const answer = await site.as('admin').put(`/rest/api/3/issue/${key}`, { fields });
  expect(answer.status).toBe(204);
}

async function valueOf(key: string, name: string): Promise<unknown> {
  const id = await fieldId(name);
  const issue = z.object({ fields: z.record(z.string(), z.unknown()) });
  const path = `/rest/api/3/issue/${key}?fields=${id}`;
  return expectBody(await site.as('admin').get(path), 200, issue).fields[id];
}

async function watchersOf(key: string): Promise<readonly string[]> {
  const path = `/rest/api/3/issue/${key}/watchers`;
  const body = expectBody(await site.as('admin').get(path), 200, watchers);
  return body.watchers.map(({ accountId }) => accountId);
}

describe('what exists already', () => {
  it('holds open requests, found with typos and other words', async () => {
    const { key } = await requestStory(site).create(
      'requester',
      {},
      'Success story about tram ticketing in Graz',
    );
    const matches = await found('pre-sales', 'case study tram tiketing', 'for a city');
    expect(matches[0]).toMatchObject({ kind: 'open-request', key, status: 'Submitted' });
  });

  it('holds declined requests with the reason that was given', async () => {
    const story = requestStory(site);
    const { id, key } = await story.create('requester', {}, 'Hologram of our chief executive');
    const reason = 'Holograms cost more than the deals they win.';
    const declined = await site.invoke('sales-ops', 'decideTriage', {
      issueId: id,
      decision: 'decline',
      reason,
    });
    expect(declined.ok).toBe(true);
    const [match] = await found('requester', 'hologram of the CEO');
    expect(match).toMatchObject({ kind: 'declined-request', key, reason });
  });

  it('holds declined requests without a reason when Jira alone was used', async () => {
    const story = requestStory(site);
    const { key } = await story.create('requester', {}, 'Scented business cards');
    await passes(story.transition('sales-ops', key, 'Decline'));
    const [match] = await found('requester', 'scented business cards');
    expect(match).toMatchObject({ kind: 'declined-request', key });
    expect(match).not.toHaveProperty('reason');
  });

  it('never tells people of requests that they may not see', async () => {
    await requestStory(site).create('requester', {}, 'Confidential takeover of Umbrella');
    expect(await found('outsider', 'Confidential takeover of Umbrella')).toEqual([]);
    expect(await found('marketing', 'Confidential takeover of Umbrella')).toHaveLength(1);
  });
});

describe('joining an open request', () => {
  it('makes the person a watcher and counts their opportunity, once however often they press', async () => {
    const { id, key } = await requestStory(site).create('requester', { Opportunity: 'OPP-1' });
    const join = () =>
      site.invoke('pre-sales', 'joinRequest', { issueId: id, opportunity: 'opp-2' });
    expect(await join()).toMatchObject({
      ok: true,
      value: { issueKey: key, addedOpportunity: true, watching: true },
    });
    expect(await join()).toMatchObject({ ok: true, value: { addedOpportunity: true } });
    await site.drain();
    expect(await opportunityOf(key)).toBe('OPP-1, OPP-2');
    expect(await watchersOf(key)).toContain(accountIdOf('pre-sales'));
  });

  it('loses no opportunity when several join at the same time', async () => {
    const { id, key } = await requestStory(site).create('requester', { Opportunity: 'OPP-1' });
    const people = ['pre-sales', 'marketing'] as const;
    const answers = await Promise.all(
      people.map((person, n) =>
        site.invoke(person, 'joinRequest', { issueId: id, opportunity: `OPP-${n + 2}` }),
      ),
    );
    expect(answers.map(({ ok }) => ok)).toEqual([true, true]);
    await site.drain();
    const kept = String(await opportunityOf(key))
      .split(', ')
      .sort();
    expect(kept).toEqual(['OPP-1', 'OPP-2', 'OPP-3']);
  });

  it('links the opportunity when the field is full', async () => {
    const full = Array.from({ length: 40 }, (_, n) => `CRM-X${n}`)
      .join(' ')
      .slice(0, 253);
    const { id, key } = await requestStory(site).create('requester', { Opportunity: full });
    const join = () =>
      site.invoke('pre-sales', 'joinRequest', { issueId: id, opportunity: 'OPP-2' });
    expect(await join()).toMatchObject({ ok: true, value: { addedOpportunity: true } });
    expect(await join()).toMatchObject({ ok: true, value: { addedOpportunity: true } });
    await site.drain();
    expect(await opportunityOf(key)).toBe(full);
    const path = `/rest/api/3/issue/${key}?fields=issuelinks`;
    const { fields } = expectBody(await site.as('admin').get(path), 200, linked);
    expect(fields.issuelinks.map(({ outwardIssue }) => outwardIssue.key)).toEqual(['OPP-2']);
  });

  it('takes no closed deal, no free text and not the request itself, and writes nothing then', async () => {
    const { id, key } = await requestStory(site).create('requester');
    await close('OPP-4');
    for (const opportunity of ['OPP-4', 'the deal with Acme', `OPP-2, ${key}`]) {
      const answer = await site.invoke('pre-sales', 'joinRequest', { issueId: id, opportunity });
      expect(answer).toMatchObject({ ok: false, error: { code: 'bad-input' } });
      expect(answer).toHaveProperty('error.fields.opportunity', expect.any(String));
    }
    expect(await opportunityOf(key)).toBeNull();
    expect(await watchersOf(key)).not.toContain(accountIdOf('pre-sales'));
  });

  it('scores the request anew when the answer to the first press was lost before that', async () => {
    const { id, key } = await requestStory(site).create('requester');
    await site.drain();
    const before = await valueOf(key, 'Priority score');
    await site.control('faults', [{ match: { kind: 'queue' }, times: 20, status: 500 }]);
    const join = () =>
      site.invoke('pre-sales', 'joinRequest', { issueId: id, opportunity: 'OPP-1' });
    expect(await join()).toMatchObject({ ok: false });
    await site.control('faults', []);
    expect(await join()).toMatchObject({ ok: true, value: { addedOpportunity: true } });
    await site.drain();
    expect(await valueOf(key, 'Priority score')).toBeGreaterThan(Number(before));
  });

  it('is not for the person who asked, whose own request is marked as theirs', async () => {
    const { id, key } = await requestStory(site).create('requester', {}, 'Kites for the roadshow');
    expect((await found('requester', 'kites roadshow'))[0]).toMatchObject({ key, own: true });
    expect((await found('marketing', 'kites roadshow'))[0]).toMatchObject({ key, own: false });
    const answer = await site.invoke('requester', 'joinRequest', { issueId: id });
    expect(answer).toMatchObject({ ok: false, error: { code: 'refused' } });
  });

  it('refuses a request that is done, and one that the person may not see', async () => {
    const story = requestStory(site);
    const { id, key } = await story.create('requester', {}, 'Balloons with our logo');
    const stranger = await site.invoke('outsider', 'joinRequest', { issueId: id });
    expect(stranger).toMatchObject({ ok: false, error: { code: 'not-found' } });
    await passes(story.transition('sales-ops', key, 'Decline'));
    const late = await site.invoke('pre-sales', 'joinRequest', { issueId: id });
    expect(late).toMatchObject({ ok: false, error: { code: 'conflict' } });
  });
});

describe('a request that was spared', () => {
  it('is logged for what the person may see, and refused for what is not there', async () => {
    const { id } = await requestStory(site).create('requester', {}, 'Poster for the canteen');
    const log = (person: PersonName, match: { kind: 'asset' | 'open-request'; id: string }) =>
      site.invoke(person, 'logDeflection', { ...match, words: 'poster canteen' });
    expect(await log('pre-sales', { kind: 'open-request', id })).toMatchObject({ ok: true });
    expect(await log('pre-sales', { kind: 'open-request', id })).toMatchObject({ ok: true });
    expect(await log('pre-sales', { kind: 'asset', id: 'AD-999999' })).toMatchObject({
      error: { code: 'not-found' },
    });
    expect(await log('outsider', { kind: 'open-request', id })).toMatchObject({
      error: { code: 'not-allowed' },
    });
  });
});
