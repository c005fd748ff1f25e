import { Client } from '@hubspot/api-client';
import { partnerWorld, type PartnerWorld } from './partner-world';

const TOKEN = 'pat-eu1-00000000-0000-4000-8000-000000000000';

let world: PartnerWorld;
let hubspot: Client;
beforeEach(async () => {
  world = await partnerWorld();
  hubspot = client(TOKEN);
});
afterEach(() => world.stop());

const client = (accessToken: string) =>
  new Client({ accessToken, basePath: world.addressOf('api.hubapi.com') });

const deal = (properties: Readonly<Record<string, string>> = {}) =>
  hubspot.crm.deals.basicApi.create({
    properties: {
      dealname: 'Hospital',
      amount: '120000',
      dealstage: 'contractsent',
      ...properties,
    },
    associations: [],
  });

const refusal = async (work: Promise<unknown>): Promise<{ code: number; body: unknown }> => {
  try {
    await work;
  } catch (error) {
    if (error instanceof Error && 'code' in error && 'body' in error) {
      return { code: Number(error.code), body: error.body };
    }
    throw error;
  }
  throw new Error('The call was not refused.');
};

const read = (ids: readonly string[], properties: string[]) =>
  hubspot.crm.deals.batchApi.read({
    inputs: ids.map((id) => ({ id })),
    properties,
    propertiesWithHistory: [],
  });

describe('the CRM of HubSpot', () => {
  it('keeps deals and reads many of them at once, telling which are not there', async () => {
    const made = await deal({ closedate: '2026-12-24' });
    const other = await deal({ dealname: 'School', dealstage: 'closedlost' });
    const all = await read(
      [made.id, other.id],
      ['dealname', 'amount', 'hs_is_closed', 'closedate'],
    );
    expect(all.status).toBe('COMPLETE');
    expect(all.results.map(({ properties }) => properties)).toEqual([
      expect.objectContaining({
        dealname: 'Hospital',
        amount: '120000',
        hs_is_closed: 'false',
        closedate: '2026-12-24T00:00:00.000Z',
      }),
      expect.objectContaining({ dealname: 'School', hs_is_closed: 'true' }),
    ]);
    const some = await read([made.id, '1'], ['amount']);
    expect(some).toMatchObject({
      numErrors: 1,
      errors: [{ category: 'OBJECT_NOT_FOUND', context: { ids: ['1'] } }],
    });
    expect(some.results.map(({ id }) => id)).toEqual([made.id]);
  });

  it('searches deals by amount, stage and words, in order and by pages', async () => {
    for (const amount of ['50', '7', '900']) await deal({ amount, dealname: `Deal of ${amount}` });
    const first = await hubspot.crm.deals.searchApi.doSearch({
      filterGroups: [
        {
          filters: [
            { propertyName: 'amount', operator: 'GT' as never, value: '10' },
            { propertyName: 'dealstage', operator: 'IN' as never, values: ['contractsent'] },
          ],
        },
      ],
      sorts: ['-amount'],
      properties: ['amount'],
      limit: 1,
      after: '0',
    });
    expect(first.total).toBe(2);
    expect(first.results[0]?.properties['amount']).toBe('900');
    expect(first.paging?.next?.after).toBe('1');
  });

  it('changes and archives a deal', async () => {
    const made = await deal();
    const changed = await hubspot.crm.deals.basicApi.update(made.id, {
      properties: { dealstage: 'closedwon' },
    });
    expect(changed.properties['dealstage']).toBe('closedwon');
    await hubspot.crm.deals.basicApi.archive(made.id);
    expect(await refusal(hubspot.crm.deals.basicApi.getById(made.id))).toMatchObject({
      code: 404,
      body: { status: 'error', category: 'OBJECT_NOT_FOUND' },
    });
  });

  it('attaches a note to a deal, and refuses one without a time or for a deal that is not there', async () => {
    const made = await deal();
    const note = (id: string, properties: Record<string, string>) =>
      hubspot.crm.objects.notes.basicApi.create({
        properties,
        associations: [
          {
            to: { id },
            types: [{ associationCategory: 'HUBSPOT_DEFINED' as never, associationTypeId: 214 }],
          },
        ],
      });
    const time = '2026-11-23T09:00:00Z';
    const created = await note(made.id, { hs_timestamp: time, hs_note_body: 'The deck is ready.' });
    const linked = await hubspot.crm.associations.v4.basicApi.getPage('deals', made.id, 'notes');
    expect(linked.results.map(({ toObjectId }) => Number(toObjectId))).toEqual([
      Number(created.id),
    ]);
    expect(await refusal(note(made.id, { hs_note_body: 'x' }))).toMatchObject({ code: 400 });
    expect(await refusal(note('5', { hs_timestamp: time }))).toMatchObject({
      code: 400,
      body: { category: 'VALIDATION_ERROR' },
    });
  });

  it.each<[Record<string, string>, string]>([
    [{ nope: 'x' }, 'PROPERTY_DOESNT_EXIST'],
    [{ amount: 'a lot' }, 'INVALID_NUMBER'],
    [{ dealstage: 'dreaming' }, 'INVALID_OPTION'],
    [{ hs_is_closed: 'true' }, 'READ_ONLY_VALUE'],
  ])('refuses the properties %j as %s and keeps nothing', async (properties, code) => {
    const { code: status, body } = await refusal(deal(properties));
    expect(status).toBe(400);
    expect(body).toMatchObject({ category: 'VALIDATION_ERROR', errors: [{ code }] });
    expect(world.sent()).toEqual([]);
  });

  it('wants a token, and stops an app that calls too often until its window has passed', async () => {
    expect(await refusal(client('guessed').crm.deals.basicApi.getPage())).toMatchObject({
      code: 401,
      body: { category: 'INVALID_AUTHENTICATION' },
    });
    const search = () =>
      fetch(`${world.addressOf('api.hubapi.com')}/crm/v3/objects/deals/search`, {
        method: 'POST',
        headers: { authorization: `Bearer ${TOKEN}` },
        body: '{}',
      });
    const statuses: number[] = [];
    for (let number = 0; number < 6; number += 1) statuses.push((await search()).status);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
    world.clock.advance('PT1S');
    expect((await search()).status).toBe(200);
  });

  it('names a call that it does not model', async () => {
    const answer = await fetch(`${world.addressOf('api.hubapi.com')}/marketing/v3/emails`, {
      headers: { authorization: `Bearer ${TOKEN}` },
    });
    expect(answer.status).toBe(501);
    expect(await answer.json()).toMatchObject({
      message: 'GET /marketing/v3/emails is not modelled.',
    });
    expect(await refusal(hubspot.crm.contacts.basicApi.getById('1'))).toMatchObject({
      code: 501,
      body: { message: 'The object type contacts is not modelled.' },
    });
  });
});
