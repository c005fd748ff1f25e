import { z } from 'zod';
import { openSite, type OpenSite } from '../support/open-site';
import { requestStory } from '../support/request-story';
import { expectBody } from '../support/rest';

const fieldList = z.array(z.object({ id: z.string(), name: z.string() }));

/** Whole stories on a machine that others use as well. */
jest.setTimeout(180_000);

let site: OpenSite;
let story: ReturnType<typeof requestStory>;

beforeEach(async () => {
  site = await openSite();
  story = requestStory(site);
});
afterEach(() => site.stop());

async function fieldIdOf(name: string): Promise<string> {
  const fields = expectBody(await site.as('admin').get('/rest/api/3/field'), 200, fieldList);
  return fields.find((field) => field.name === name)?.id ?? '';
}

async function scoreOf(key: string): Promise<number> {
  const id = await fieldIdOf('Priority score');
  const issue = await site.as('requester').get(`/rest/api/3/issue/${key}?fields=${id}`);
  const schema = z.object({ fields: z.object({ [id]: z.number() }) });
  return expectBody(issue, 200, schema).fields[id] ?? Number.NaN;
}

describe('the score in Jira', () => {
  it('follows the opportunity', async () => {
    const request = await story.create('requester', { Opportunity: 'http://jira/browse/OPP-1' });
    await site.drain();
    const before = await scoreOf(request.key);
    const stage = await fieldIdOf('Stage');
    const lost = { fields: { [stage]: { value: 'Closed lost' } } };
    const edited = await site.as('requester').put('/rest/api/3/issue/OPP-1', lost);
    expect(edited.status).toBe(204);
    await site.drain();
    await site.drain();
    const after = await scoreOf(request.key);
    expect(after).toBeLessThan(before);
    const explained = await site.invoke('requester', 'explainPriority', { issueId: request.id });
    expect(explained).toMatchObject({ ok: true, value: { total: after } });
  });

  it('follows an opportunity that the request is linked to', async () => {
    const request = await story.create('requester');
    const linked = await site.as('admin').post('/rest/api/3/issueLink', {
      type: { name: 'Relates' },
      inwardIssue: { key: request.key },
      outwardIssue: { key: 'OPP-1' },
    });
    expect(linked.status).toBe(201);
    const reuse = await fieldIdOf('Reuse');
    await site.as('requester').put(`/rest/api/3/issue/${request.key}`, {
      fields: { [reuse]: { value: '5 - Core pitch' } },
    });
    await site.drain();
    const before = await scoreOf(request.key);
    const stage = await fieldIdOf('Stage');
    const lost = { fields: { [stage]: { value: 'Closed lost' } } };
    expect((await site.as('requester').put('/rest/api/3/issue/OPP-1', lost)).status).toBe(204);
    await site.drain();
    await site.drain();
    expect(await scoreOf(request.key)).toBeLessThan(before);
  });

  it('follows the opportunity for more requests than fit on one page of a search', async () => {
    const requests = [];
    for (let number = 1; number <= 101; number += 1) {
      requests.push(await story.create('requester', { Opportunity: 'OPP-1' }));
    }
    await site.drain();
    const ends = [requests[0]?.key ?? '', requests[100]?.key ?? ''];
    const before = await Promise.all(ends.map(scoreOf));
    const stage = await fieldIdOf('Stage');
    await site
      .as('requester')
      .put('/rest/api/3/issue/OPP-1', { fields: { [stage]: { value: 'Closed lost' } } });
    await site.drain();
    await site.drain();
    const after = await Promise.all(ends.map(scoreOf));
    expect(after.map((score, index) => score < (before[index] ?? 0))).toEqual([true, true]);
  });

  it('follows the request, and is not written when nothing changed', async () => {
    const request = await story.create('requester');
    await site.drain();
    const before = await scoreOf(request.key);
    const reuse = await fieldIdOf('Reuse');
    await site.as('requester').put(`/rest/api/3/issue/${request.key}`, {
      fields: { [reuse]: { value: '5 - Core pitch' } },
    });
    await site.drain();
    // All 20 points of reuse, times the factor of the largest size while none is set.
    expect(await scoreOf(request.key)).toBe(before + 14);
    const writes = async () =>
      z
        .array(z.object({ kind: z.string(), path: z.string() }))
        .parse(await site.control('calls'))
        .filter(({ path }) => path.includes('/app/field/')).length;
    const written = await writes();
    await site.as('requester').put(`/rest/api/3/issue/${request.key}`, {
      fields: { summary: 'Another title' },
    });
    await site.drain();
    expect(await writes()).toBe(written);
  });

  it('survives a busy Jira: the work is done when it answers again', async () => {
    const busy = { match: { kind: 'jira', path: '/app/field/' }, times: 2, status: 429 };
    await site.control('faults', [busy]);
    const request = await story.create('requester');
    await site.drain();
    await site.control('clock', { advance: 'PT10M' });
    expect(await scoreOf(request.key)).toBeGreaterThan(0);
  });
});
