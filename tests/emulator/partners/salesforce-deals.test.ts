import { z } from 'zod';
import { partnerWorld, type PartnerWorld } from './partner-world';

let world: PartnerWorld;
beforeEach(async () => {
  world = await partnerWorld();
});
afterEach(() => world.stop());

const token = z.object({ access_token: z.string() });
const created = z.object({ id: z.string() });
const found = z.object({ totalSize: z.number(), records: z.array(z.looseObject({})) });

/** An org as an integration calls it: a token first, then the data API. */
async function openOrg(host = 'acme.my.salesforce.com') {
  const base = world.addressOf(host);
  const signIn = await fetch(`${base}/services/oauth2/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: 'emulator-client-id',
      client_secret: 'emulator-client-secret',
    }),
  });
  const { access_token } = token.parse(await signIn.json());
  const send = async (method: string, path: string, body?: unknown) => {
    const answer = await fetch(`${base}/services/data/v65.0/${path}`, {
      method,
      headers: { authorization: `Bearer ${access_token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    const value: unknown = text === '' ? undefined : JSON.parse(text);
    return { status: answer.status, body: value };
  };
  const ask = (soql: string) => send('GET', `query?q=${encodeURIComponent(soql)}`);
  return {
    send,
    ask,
    rows: async (soql: string) => found.parse((await ask(soql)).body).records,
    make: async (object: string, values: object) =>
      created.parse((await send('POST', `sobjects/${object}`, values)).body).id,
  };
}

const deal = { Name: 'Hospital', StageName: 'Qualification', CloseDate: '2026-12-24', Amount: 9 };
const dealFields =
  'Id, Name, Amount, CurrencyIsoCode, StageName, CloseDate, LastModifiedDate, IsClosed, IsWon';

describe('deals of a Salesforce org', () => {
  it('come 200 at a time by their ids, without those that are not there', async () => {
    const { send, ask } = await openOrg();
    const records = Array.from({ length: 198 }, (_, index) => ({
      attributes: { type: 'Opportunity' },
      ...deal,
      Amount: index,
    }));
    const made = await send('POST', 'composite/sobjects', { records });
    const ids = z.array(created).parse(made.body);
    const asked = [...ids.map(({ id }) => id), '006bm0000ZZZZZZAAA', '006bm0000ZZZZZYAAA'];
    const list = asked.map((id) => `'${id}'`).join(',');
    const answer = await ask(`SELECT ${dealFields} FROM Opportunity WHERE Id IN (${list})`);
    expect(answer.status).toBe(200);
    const { totalSize, records: rows } = found.parse(answer.body);
    expect(totalSize).toBe(198);
    expect(rows[7]).toEqual({
      attributes: expect.objectContaining({ type: 'Opportunity' }),
      Id: ids[7]?.id,
      Name: 'Hospital',
      Amount: 7,
      CurrencyIsoCode: 'USD',
      StageName: 'Qualification',
      CloseDate: '2026-12-24',
      LastModifiedDate: expect.stringMatching(/^2\d{3}-.*\+0000$/),
      IsClosed: false,
      IsWon: false,
    });
  });

  it('keep who changed what: close dates that were pushed, with the old and the new one', async () => {
    const { send, rows, make } = await openOrg();
    const id = await make('Opportunity', deal);
    await send('PATCH', `sobjects/Opportunity/${id}`, { CloseDate: '2027-02-01', Amount: 20 });
    await send('PATCH', `sobjects/Opportunity/${id}`, { CloseDate: '2027-03-01' });
    const changes = await rows(
      `SELECT Field, OldValue, NewValue FROM OpportunityFieldHistory WHERE OpportunityId = '${id}' ORDER BY Id`,
    );
    expect(changes.map(({ Field, OldValue, NewValue }) => [Field, OldValue, NewValue])).toEqual([
      ['created', null, null],
      ['Amount', 9, 20],
      ['CloseDate', '2026-12-24', '2027-02-01'],
      ['CloseDate', '2027-02-01', '2027-03-01'],
    ]);
    const [, pushed] = await rows(
      `SELECT CloseDate, PrevCloseDate, PrevAmount FROM OpportunityHistory WHERE OpportunityId = '${id}' ORDER BY Id`,
    );
    expect(pushed).toMatchObject({
      CloseDate: '2027-02-01',
      PrevCloseDate: '2026-12-24',
      PrevAmount: 9,
    });
    const [kept] = await rows(`SELECT PushCount FROM Opportunity WHERE Id = '${id}'`);
    expect(kept).toMatchObject({ PushCount: 2 });
  });

  it('are converted by rates of the org, which hold until the next one', async () => {
    const { rows, make } = await openOrg();
    await make('CurrencyType', { IsoCode: 'EUR', ConversionRate: 0.9, DecimalPlaces: 2 });
    const rate = { IsoCode: 'EUR', ConversionRate: 0.8 };
    await make('DatedConversionRate', { ...rate, StartDate: '2026-07-01' });
    await make('DatedConversionRate', { ...rate, StartDate: '2026-01-01' });
    const currencies = await rows('SELECT IsoCode, ConversionRate, IsCorporate FROM CurrencyType');
    expect(currencies).toEqual([
      expect.objectContaining({ IsoCode: 'USD', ConversionRate: 1, IsCorporate: true }),
      expect.objectContaining({ IsoCode: 'EUR', ConversionRate: 0.9, IsCorporate: false }),
    ]);
    const rates = await rows(
      'SELECT StartDate, NextStartDate FROM DatedConversionRate WHERE StartDate <= 2026-07-02 ORDER BY StartDate',
    );
    expect(rates.map(({ StartDate, NextStartDate }) => [StartDate, NextStartDate])).toEqual([
      ['2026-01-01', '2026-07-01'],
      ['2026-07-01', '9999-12-31'],
    ]);
  });

  it('know no currency in an org that has one only', async () => {
    const { ask, make } = await openOrg('acme--single-currency.my.salesforce.com');
    await make('Opportunity', deal);
    expect(await ask(`SELECT ${dealFields} FROM Opportunity`)).toMatchObject({
      status: 400,
      body: [{ errorCode: 'INVALID_FIELD', message: expect.stringContaining('CurrencyIsoCode') }],
    });
    expect(await ask('SELECT Id FROM CurrencyType')).toMatchObject({
      status: 400,
      body: [{ errorCode: 'INVALID_TYPE' }],
    });
    expect((await ask('SELECT Id, Amount FROM Opportunity')).status).toBe(200);
  });

  it('are withheld once the calls of the day are used up, until the next day', async () => {
    const { ask } = await openOrg('acme--few-calls.my.salesforce.com');
    const soql = 'SELECT Id FROM Opportunity';
    for (let call = 1; call <= 10; call += 1) expect((await ask(soql)).status).toBe(200);
    expect(await ask(soql)).toEqual({
      status: 403,
      body: [{ errorCode: 'REQUEST_LIMIT_EXCEEDED', message: 'TotalRequests Limit exceeded.' }],
    });
    world.clock.advance('P1D');
    const tomorrow = await openOrg('acme--few-calls.my.salesforce.com');
    expect((await tomorrow.ask(soql)).status).toBe(200);
  });
});
