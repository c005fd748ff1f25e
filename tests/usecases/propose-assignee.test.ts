import { z } from 'zod';
import type { OwningTeam } from '../../src/domain/request-fields';
import { openSite, type OpenSite } from '../support/open-site';
import { accountIdOf } from '../support/people';
import { passes, requestStory } from '../support/request-story';
import { expectBody } from '../support/rest';

/** Whole stories on a machine that others use as well. */
jest.setTimeout(180_000);

let site: OpenSite;
let story: ReturnType<typeof requestStory>;

beforeAll(async () => {
  site = await openSite();
  story = requestStory(site);
});
afterAll(() => site.stop());

const propose = (issueId: string, person: 'sales-ops' | 'requester' | 'outsider' = 'sales-ops') =>
  site.invoke(person, 'proposeAssignee', { issueId });

async function proposal(issueId: string) {
  const answer = await propose(issueId);
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
}

/** A request that Sales Ops has given to a team, of a size where one is named. */
async function forTeam(owningTeam: OwningTeam, effort?: string) {
  const request = await story.create('requester');
  const given = { issueId: request.id, owningTeam };
  expect(await site.invoke('sales-ops', 'assignRequest', given)).toMatchObject({ ok: true });
  if (effort !== undefined) {
    const list = await site.as('admin').get('/rest/api/3/field');
    const fields = expectBody(list, 200, z.array(z.object({ id: z.string(), name: z.string() })));
    const id = fields.find(({ name }) => name === 'Effort')?.id ?? '';
    const sized = { fields: { [id]: { value: effort } } };
    const path = `/rest/api/3/issue/${request.key}`;
    expect((await site.as('sales-ops').put(path, sized)).status).toBe(204);
  }
  await site.drain();
  return request;
}

async function giveRole(person: 'head-of-marketing', role: string): Promise<void> {
  const admin = site.as('admin');
  const roles = (await admin.get('/rest/api/3/role')).body as { id: number; name: string }[];
  const id = roles.find(({ name }) => name === role)?.id;
  await admin.post(`/rest/api/3/project/SAR/role/${id}`, { user: [accountIdOf(person)] });
}

describe('the proposal of an owner', () => {
  it('names the members of the owning team with what they made and have to do', async () => {
    const { id } = await forTeam('Pre-Sales');
    const { candidates, note } = await proposal(id);
    expect(note).toBeUndefined();
    expect(candidates).toEqual([
      expect.objectContaining({
        accountId: accountIdOf('pre-sales'),
        owningTeam: 'Pre-Sales',
        ofDays: 10,
        reason: expect.stringMatching(/^Priya Nair: made .+ within a year, .+ days? open of 10\.$/),
      }),
    ]);
  });

  it('counts what a person has delivered, and what they have to do', async () => {
    await giveRole('head-of-marketing', 'Marketing');
    const { id } = await forTeam('Marketing');
    const before = await proposal(id);
    expect(new Set(before.candidates.map(({ accountId }) => accountId))).toEqual(
      new Set([accountIdOf('marketing'), accountIdOf('head-of-marketing')]),
    );

    const made = await story.inReview();
    await site.invoke('sales-ops', 'assignRequest', {
      issueId: made.id,
      assignee: accountIdOf('head-of-marketing'),
      owningTeam: 'Marketing',
    });
    await story.approveAll(made);
    for (const name of ['Approve', 'Deliver']) {
      await passes(story.transition('sales-ops', made.key, name));
    }
    await site.drain();
    const after = await proposal(id);
    const hana = accountIdOf('head-of-marketing');
    const of = (list: typeof before) => list.candidates.find(({ accountId }) => accountId === hana);
    expect(of(after)?.made).toBe((of(before)?.made ?? 0) + 1);

    const large = await forTeam('Marketing', 'XL');
    await site.invoke('sales-ops', 'assignRequest', { issueId: large.id, assignee: hana });
    await site.drain();
    const loaded = of(await proposal(id));
    expect(loaded?.openDays.max).toBe((of(after)?.openDays.max ?? 0) + 15);
    const withDays = after.candidates.filter(({ openDays, ofDays }) => openDays.max < ofDays);
    expect(after.candidates.slice(0, withDays.length)).toEqual(withDays);
  });

  it('does not count the request itself as work of the one who has it', async () => {
    const { id } = await forTeam('Pre-Sales', 'L');
    const own = async () => (await proposal(id)).candidates[0]?.openDays;
    const before = await own();
    await site.invoke('sales-ops', 'assignRequest', {
      issueId: id,
      assignee: accountIdOf('pre-sales'),
    });
    await site.drain();
    expect(await own()).toEqual(before);
  });

  it('says whom to ask where nobody is in the team', async () => {
    const { id } = await forTeam('Delivery');
    const { candidates, note } = await proposal(id);
    expect(candidates).toEqual([]);
    expect(note).toMatch(/Delivery/);
  });

  it('is only for people who assign requests', async () => {
    const { id } = await forTeam('Marketing');
    expect(await propose(id, 'requester')).toMatchObject({ error: { code: 'not-allowed' } });
    expect(await propose(id, 'outsider')).toMatchObject({ error: { code: 'not-found' } });
  });

  it('costs a handful of calls, however many requests are open', async () => {
    const { id } = await forTeam('Marketing');
    const before = (await site.control('calls')) as readonly unknown[];
    await propose(id);
    const after = (await site.control('calls')) as readonly unknown[];
    expect(after.length - before.length).toBeLessThanOrEqual(16);
  });
});
