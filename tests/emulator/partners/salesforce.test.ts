import { Connection } from 'jsforce';
import fc from 'fast-check';
import { partnerWorld, type PartnerWorld } from './partner-world';

const HOST = 'acme.my.salesforce.com';

let world: PartnerWorld;
let salesforce: Connection;
beforeEach(async () => {
  world = await partnerWorld();
  salesforce = await signedIn();
});
afterEach(() => world.stop());

async function signedIn(secret = 'emulator-client-secret'): Promise<Connection> {
  const connection = new Connection({
    version: '65.0',
    oauth2: {
      clientId: 'emulator-client-id',
      clientSecret: secret,
      loginUrl: world.addressOf(HOST),
    },
  });
  await connection.authorize({ grant_type: 'client_credentials' });
  return connection;
}

const opportunity = (values: Readonly<Record<string, unknown>> = {}) =>
  salesforce.sobject('Opportunity').create({
    Name: 'Hospital',
    StageName: 'Qualification',
    CloseDate: '2026-12-24',
    Amount: 120_000,
    ...values,
  });

const idOf = async (made: ReturnType<typeof opportunity>): Promise<string> => {
  const result = await made;
  if (!result.success) throw new Error(JSON.stringify(result));
  return result.id;
};

const refusal = async (work: () => Promise<unknown>): Promise<string> => {
  try {
    await work();
  } catch (error) {
    if (error instanceof Error) return `${error.name}: ${error.message}`;
    throw error;
  }
  throw new Error('The call was not refused.');
};

describe('a Salesforce org', () => {
  it('gives a token for client credentials and refuses a wrong secret', async () => {
    expect(salesforce.accessToken).toMatch(/^00D/);
    expect(await refusal(() => signedIn('guessed'))).toContain('invalid client credentials');
  });

  it('ends a session after two hours', async () => {
    world.clock.advance('PT2H');
    const answer = await fetch(`${world.addressOf(HOST)}/services/data/v65.0/query?q=x`, {
      headers: { authorization: `Bearer ${salesforce.accessToken ?? ''}` },
    });
    expect(answer.status).toBe(401);
    expect(await answer.json()).toEqual([
      { message: 'Session expired or invalid', errorCode: 'INVALID_SESSION_ID' },
    ]);
  });

  it('works out what a stage means, counts pushes and keeps the history', async () => {
    const id = await idOf(opportunity());
    await salesforce.sobject('Opportunity').update({ Id: id, CloseDate: '2027-02-01' });
    await salesforce.sobject('Opportunity').update({ Id: id, StageName: 'Closed Won' });
    expect(await salesforce.sobject('Opportunity').retrieve(id)).toMatchObject({
      Id: id,
      Probability: 100,
      ExpectedRevenue: 120_000,
      IsClosed: true,
      IsWon: true,
      PushCount: 1,
    });
    const history = await salesforce.query(
      `SELECT StageName, CloseDate FROM OpportunityHistory WHERE OpportunityId = '${id}' ORDER BY CreatedDate`,
    );
    expect(history.records.map((row): unknown => row['StageName'])).toEqual([
      'Qualification',
      'Qualification',
      'Closed Won',
    ]);
  });

  it('answers SOQL with relationships, date literals, nulls and LIKE', async () => {
    const account = await salesforce.sobject('Account').create({ Name: 'Acme' });
    if (!account.success) throw new Error('There is no account.');
    await opportunity({ Name: 'Large 100%', AccountId: account.id, Amount: 900 });
    await opportunity({ Name: 'Without amount', Amount: null });
    await opportunity({ Name: 'Old', CloseDate: '2025-01-01', Amount: 5 });
    const names = async (where: string) => {
      const found = await salesforce.query(
        `SELECT Name, Account.Name FROM Opportunity WHERE ${where} ORDER BY Amount DESC NULLS LAST`,
      );
      return found.records.map((row): unknown => row['Name']);
    };
    expect(await names("Account.Name = 'acme'")).toEqual(['Large 100%']);
    expect(await names('Amount = null')).toEqual(['Without amount']);
    expect(await names('CloseDate > TODAY AND (Amount > 10 OR Amount = null)')).toEqual([
      'Large 100%',
      'Without amount',
    ]);
    expect(await names("Name LIKE 'l%' OR Name LIKE '%OLD'")).toEqual(['Large 100%', 'Old']);
    expect(await names("NOT Name IN ('Old', 'Without amount')")).toEqual(['Large 100%']);
    expect(await names('CloseDate = LAST_YEAR')).toEqual(['Old']);
    expect((await salesforce.query('SELECT COUNT() FROM Opportunity')).totalSize).toBe(3);
  });

  it.each([
    ['SELECT Nope FROM Opportunity', "INVALID_FIELD: No such column 'Nope'"],
    ['SELECT Id FROM Dream', "INVALID_TYPE: sObject type 'Dream' is not supported"],
    ["SELECT Id FROM Opportunity WHERE Amount = '5'", 'must be of type currency'],
    ['SELECT Id FROM', 'MALFORMED_QUERY'],
    ['SELECT Id FROM Opportunity WHERE Amount > 1 AND Amount > 2 OR Amount > 3', 'MALFORMED_QUERY'],
    ['SELECT Id FROM Lead', 'NOT_MODELLED: The object Lead'],
    ['SELECT Id FROM Opportunity OFFSET 2001', 'Maximum SOQL offset allowed is 2000'],
    ['SELECT SUM(Amount) s FROM Opportunity', 'NOT_MODELLED'],
  ])('refuses %s as Salesforce would', async (soql, words) => {
    expect(await refusal(async () => salesforce.query(soql).run())).toContain(words);
  });

  it('refuses values that a field cannot take, and keeps nothing of them', async () => {
    const before = world.sent().length;
    const codes = async (values: Readonly<Record<string, unknown>>) =>
      refusal(() => opportunity(values));
    expect(await codes({ StageName: '' })).toContain('Required fields are missing: [StageName]');
    expect(await codes({ Name: 'x'.repeat(121) })).toContain('STRING_TOO_LONG');
    expect(await codes({ IsWon: true })).toContain('INVALID_FIELD_FOR_INSERT_UPDATE');
    expect(await codes({ Link__c: 'x' })).toContain("No such column 'Link__c'");
    expect(await codes({ OwnerId: 'nobody' })).toContain('MALFORMED_ID');
    expect(world.sent()).toHaveLength(before);
  });

  it('takes a custom field once somebody has made it', async () => {
    await salesforce.tooling.sobject('CustomField').create({
      FullName: 'Opportunity.Link__c',
      Metadata: { type: 'Url', label: 'Link', length: 255 },
    } as never);
    const id = await idOf(opportunity({ Link__c: 'https://example.com/1' }));
    const found = await salesforce.query(`SELECT Link__c FROM Opportunity WHERE Id = '${id}'`);
    expect(found.records[0]?.['Link__c']).toBe('https://example.com/1');
  });

  const composite = (allOrNone: boolean, stage: string) =>
    salesforce.request<{ compositeResponse: { httpStatusCode: number; body: unknown }[] }>({
      method: 'POST',
      url: '/services/data/v65.0/composite',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        allOrNone,
        compositeRequest: [
          {
            method: 'POST',
            url: '/services/data/v65.0/sobjects/Opportunity',
            referenceId: 'made',
            body: { Name: 'One', StageName: stage, CloseDate: '2026-12-01' },
          },
          {
            method: 'POST',
            url: '/services/data/v65.0/sobjects/Task',
            referenceId: 'task',
            body: { Subject: 'Send the deck', WhatId: '@{made.id}' },
          },
          {
            method: 'GET',
            url: '/services/data/v65.0/query?q=SELECT+Id+FROM+Task',
            referenceId: 'all',
          },
        ],
      }),
    });

  it('runs a composite call whose later steps use what earlier ones made', async () => {
    const { compositeResponse } = await composite(true, 'Prospecting');
    expect(compositeResponse.map(({ httpStatusCode }) => httpStatusCode)).toEqual([201, 201, 200]);
    const tasks = await salesforce.query('SELECT Subject, What.Name FROM Task');
    expect(tasks.records).toEqual([
      expect.objectContaining({ Subject: 'Send the deck', What: { Name: 'One' } }),
    ]);
  });

  it('takes a composite call back as a whole when one step fails and all or none was asked for', async () => {
    const { compositeResponse } = await composite(true, '');
    expect(compositeResponse.map(({ httpStatusCode }) => httpStatusCode)).toEqual([400, 400, 400]);
    expect((await salesforce.query('SELECT COUNT() FROM Task')).totalSize).toBe(0);
  });

  it('finds exactly the rows that a condition holds for', async () => {
    const amounts = [1, 5, 5, 20, undefined];
    for (const Amount of amounts) await opportunity({ Amount: Amount ?? null });
    const operator = fc.constantFrom('=', '!=', '<', '<=', '>', '>=');
    const holds = (own: number | undefined, word: string, bound: number) => {
      if (word === '!=') return own !== bound;
      if (own === undefined) return false;
      if (word === '=') return own === bound;
      if (word === '<') return own < bound;
      if (word === '<=') return own <= bound;
      return word === '>' ? own > bound : own >= bound;
    };
    const term = fc.tuple(operator, fc.integer({ min: 0, max: 21 }), fc.boolean());
    await fc.assert(
      fc.asyncProperty(
        fc.array(term, { minLength: 1, maxLength: 3 }),
        fc.boolean(),
        async (terms, all) => {
          const where = terms.map(
            ([word, bound, not]) => `${not ? 'NOT ' : ''}(Amount ${word} ${bound})`,
          );
          const soql = `SELECT COUNT() FROM Opportunity WHERE ${where.join(all ? ' AND ' : ' OR ')}`;
          const expected = amounts.filter((own) => {
            const each = terms.map(([word, bound, not]) => holds(own, word, bound) !== not);
            return all ? each.every(Boolean) : each.some(Boolean);
          });
          expect((await salesforce.query(soql)).totalSize).toBe(expected.length);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('keeps the records of one org from another', async () => {
    await opportunity();
    const answer = await fetch(
      `${world.addressOf('other.my.salesforce.com')}/services/data/v65.0/query?q=SELECT+Id+FROM+Opportunity`,
      { headers: { authorization: `Bearer ${salesforce.accessToken ?? ''}` } },
    );
    expect(answer.status).toBe(401);
  });
});
