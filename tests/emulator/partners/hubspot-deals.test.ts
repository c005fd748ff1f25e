import { z } from 'zod';
import { partnerWorld, type PartnerWorld } from './partner-world';

const TOKEN = 'pat-eu1-00000000-0000-4000-8000-000000000000';

let world: PartnerWorld;
beforeEach(async () => {
  world = await partnerWorld();
});
afterEach(() => world.stop());

async function send(method: string, path: string, body?: unknown, token = TOKEN) {
  const answer = await fetch(`${world.addressOf('api.hubapi.com')}${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const value: unknown = await answer.json();
  return { status: answer.status, body: value };
}

const created = z.object({ id: z.string() });
const make = async (properties: object) =>
  created.parse((await send('POST', '/crm/v3/objects/deals', { properties })).body).id;

const batch = (ids: readonly string[], more: object = {}) =>
  send('POST', '/crm/v3/objects/deals/batch/read', {
    inputs: ids.map((id) => ({ id })),
    properties: ['dealname', 'amount', 'dealstage', 'closedate', 'deal_currency_code'],
    ...more,
  });

describe('deals of a HubSpot account', () => {
  it('come a hundred at a time, and those that are not there are told apart', async () => {
    const ids: string[] = [];
    for (let amount = 1; amount <= 99; amount += 1) ids.push(await make({ amount }));
    const answer = await batch([...ids, '1']);
    expect(answer).toMatchObject({
      status: 207,
      body: { numErrors: 1, errors: [{ context: { ids: ['1'] } }] },
    });
    expect(z.object({ results: z.array(created) }).parse(answer.body).results).toHaveLength(99);
    expect((await batch([...ids, '1', '2'])).status).toBe(400);
  });

  it('tell what a property has been, the newest first, of fifty at a time', async () => {
    const id = await make({ dealname: 'Hospital', closedate: '2026-12-24' });
    world.clock.advance('P1D');
    const properties = { closedate: '2027-02-01' };
    await send('PATCH', `/crm/v3/objects/deals/${id}`, { properties });
    const answer = await batch([id], { propertiesWithHistory: ['closedate', 'amount'] });
    const entry = (value: string) => ({
      value,
      timestamp: expect.any(String),
      sourceType: expect.any(String),
    });
    expect(answer).toMatchObject({
      status: 200,
      body: {
        results: [
          {
            propertiesWithHistory: {
              closedate: [entry('2027-02-01T00:00:00.000Z'), entry('2026-12-24T00:00:00.000Z')],
              amount: [],
            },
          },
        ],
      },
    });
    const many = Array.from({ length: 51 }, (_, index) => String(index + 1));
    expect((await batch(many, { propertiesWithHistory: ['closedate'] })).status).toBe(400);
  });

  it('name their stages by the pipeline, with the chance of each', async () => {
    expect(await send('GET', '/crm/v3/pipelines/deals')).toMatchObject({
      status: 200,
      body: {
        results: [
          {
            id: 'default',
            stages: expect.arrayContaining([
              expect.objectContaining({
                id: 'closedwon',
                label: 'Closed Won',
                metadata: { probability: '1.0', isClosed: 'true' },
              }),
            ]),
          },
        ],
      },
    });
  });
});
