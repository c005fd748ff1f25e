import { z } from 'zod';
import { openSite, type OpenSite } from '../support/open-site';
import { requestStory } from '../support/request-story';
import { accountIdOf } from '../support/people';
import { expectBody } from '../support/rest';

const scheme = z.object({ id: z.number() });
const grants = z.object({
  permissions: z.array(z.object({ id: z.number(), permission: z.string() })),
});

/** Whole stories on a machine that others use as well. */
jest.setTimeout(180_000);

let site: OpenSite;

beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.stop());

/** From here on Sales Ops alone may see opportunities. */
async function hideDeals(): Promise<void> {
  const admin = site.as('admin');
  const { id } = expectBody(
    await admin.get('/rest/api/3/project/OPP/permissionscheme'),
    200,
    scheme,
  );
  const path = `/rest/api/3/permissionscheme/${id}/permission`;
  const { permissions } = expectBody(await admin.get(path), 200, grants);
  for (const grant of permissions.filter(({ permission }) => permission === 'BROWSE_PROJECTS')) {
    expect((await admin.delete(`${path}/${grant.id}`)).status).toBe(204);
  }
  const holder = { type: 'user', parameter: accountIdOf('sales-ops') };
  const added = await admin.post(path, { permission: 'BROWSE_PROJECTS', holder });
  expect(added.status).toBe(201);
}

describe('the deal behind a score', () => {
  it('tells its figures to those alone who may see the opportunity; the points are the same', async () => {
    const request = await requestStory(site).create('requester', { Opportunity: 'OPP-1' });
    await hideDeals();
    const told = async (person: 'sales-ops' | 'requester') => {
      const answer = await site.invoke(person, 'explainPriority', { issueId: request.id });
      if (!answer.ok) throw new Error(answer.error.message);
      return answer.value;
    };
    const [insider, stranger] = [await told('sales-ops'), await told('requester')];
    expect(insider.parts[0]?.input).toMatch(/480,000.*Negotiation/);
    expect(stranger.parts[0]?.input).toBe('Deal: high (you may not see the figures of OPP-1).');
    expect(JSON.stringify(stranger)).not.toMatch(/480|Negotiation|EUR/);
    expect(stranger.parts.map(({ points }) => points)).toEqual(
      insider.parts.map(({ points }) => points),
    );
  });

  it('tells none of several figures to those who may not see one of the deals', async () => {
    const named = { Opportunity: 'OPP-1, OPP-2' };
    const request = await requestStory(site).create('requester', named);
    const told = async (person: 'sales-ops' | 'requester') => {
      const answer = await site.invoke(person, 'explainPriority', { issueId: request.id });
      if (!answer.ok) throw new Error(answer.error.message);
      return answer.value;
    };
    const [insider, stranger] = [await told('sales-ops'), await told('requester')];
    expect(insider.parts[0]?.input).toMatch(/^2 opportunities count together.*480,000/);
    expect(stranger.parts[0]?.input).toBe(
      'Deal: high (you may not see the figures of OPP-1 and OPP-2).',
    );
    expect(JSON.stringify(stranger)).not.toMatch(/480|Negotiation|EUR/);
    expect(stranger.total).toBe(insider.total);
  });
});
