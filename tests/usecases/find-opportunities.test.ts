import { z } from 'zod';
import type { CallValue } from '../../src/contract/calls';
import { openSite, type OpenSite } from '../support/open-site';
import type { PersonName } from '../support/people';
import { expectBody } from '../support/rest';

/** Whole stories on a machine that others use as well. */
jest.setTimeout(180_000);

let site: OpenSite;
let idOfField: ReadonlyMap<string, string>;

beforeAll(async () => {
  site = await openSite();
  const fields = z.array(z.object({ id: z.string(), name: z.string() }));
  const known = expectBody(await site.as('admin').get('/rest/api/3/field'), 200, fields);
  idOfField = new Map(known.map(({ id, name }) => [name, id]));
});
afterAll(() => site.stop());
afterEach(() => site.control('faults', []));

type Found = CallValue<'findOpportunities'>['opportunities'];

async function find(text: string, person: PersonName = 'requester'): Promise<Found> {
  const answer = await site.invoke(person, 'findOpportunities', { text });
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value.opportunities;
}

const keysOf = (found: Found) => found.map(({ key }) => key);

async function open(name: string, fields: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const named = Object.entries(fields).map(([field, value]) => [idOfField.get(field), value]);
  const answer = await site.as('requester').post('/rest/api/3/issue', {
    fields: {
      project: { key: 'OPP' },
      issuetype: { name: 'Opportunity' },
      summary: name,
      ...Object.fromEntries(named),
    },
  });
  return expectBody(answer, 201, z.object({ key: z.string() })).key;
}

const call = z.object({ kind: z.string(), method: z.string(), path: z.string() });

/** Platform calls that a search makes. */
async function callsOf(text: string): Promise<readonly z.infer<typeof call>[]> {
  await site.drain();
  const before = z.array(call).parse(await site.control('calls')).length;
  await find(text);
  return z
    .array(call)
    .parse(await site.control('calls'))
    .slice(before)
    .filter(({ kind }) => kind === 'jira');
}

describe('finding the deal of a request', () => {
  it('tells what a deal is worth, how old that is, and what it would earn', async () => {
    const [deal, ...others] = await find('nord');
    expect(others).toEqual([]);
    expect(deal).toMatchObject({
      reference: 'OPP-1',
      key: 'OPP-1',
      name: 'Nordbank: core banking migration',
      path: '/browse/OPP-1',
      amount: 480_000,
      currency: 'EUR',
      stage: 'Negotiation',
      age: expect.stringMatching(/^updated (today|\d+ days? ago)$/),
      points: { of: 30 },
    });
    expect(deal?.points.min).toBe(deal?.points.max);
    expect(deal?.points.min).toBeGreaterThan(15);
    expect(deal?.refusal).toBeUndefined();
  });

  it.each(['OPP-2', 'opp-2', ' OPP-2 ', 'https://site.example/browse/OPP-2?focusedCommentId=3'])(
    'takes %p for the key',
    async (text) => {
      expect(keysOf(await find(text))).toEqual(['OPP-2']);
    },
  );

  it.each(['portal helvetia', 'CLINICS', 'helv cli', 'the portal', 'Helvetia Clinics: patient'])(
    'finds a deal by the words %p of its name, in any order and unfinished',
    async (text) => {
      expect(keysOf(await find(text))).toEqual(['OPP-2']);
    },
  );

  it.each([
    'The "Big" one',
    "O'Neill & Söhne (AND NOT) OR \\ partners",
    'ORDER BY updated DESC; issuetype = Bug',
    'C++ *wild? ~fuzzy^2 [a TO b] {x}',
    '日本電気 更新',
  ])('finds %p by its whole name, whatever JQL makes of its signs', async (name) => {
    const key = await open(name);
    expect(keysOf(await find(name))).toContain(key);
  });

  it.each(['"', '\\', '*', '?', '((', '" OR issuetype = "Asset Request', '\u0000', '~~', ''])(
    'has nothing to say to %p, and no failure',
    async (text) => {
      expect(await find(text)).toEqual([]);
    },
  );

  it('gives ten deals at most, open ones first', async () => {
    for (const stage of ['Closed won', 'Proposal', 'Closed lost']) {
      for (let number = 1; number <= 4; number += 1) {
        await open(`Serial ${stage} ${number}`, { Stage: { value: stage } });
      }
    }
    const stages = (await find('serial')).map(({ stage }) => stage ?? '');
    expect(stages).toHaveLength(10);
    expect(stages.slice(0, 4)).toEqual(Array.from({ length: 4 }, () => 'Proposal'));
    expect(stages.slice(4).every((stage) => stage.startsWith('Closed'))).toBe(true);
  });

  it('gives a range where the deal lacks what counts', async () => {
    const key = await open('Half-written deal', { Amount: 100_000 });
    const [deal] = await find(key);
    expect(deal).toMatchObject({ points: { min: 0, max: 30, of: 30 } });
    expect(deal?.refusal).toBeUndefined();
  });

  it('refuses a closed deal with the day it was lost or won', async () => {
    const [lost] = await find('Lakeside');
    const [won] = await find('Fjord');
    const sentence = 'a closed deal gives a request no urgency. Choose another or leave it out.';
    expect(lost?.refusal).toMatch(/^Closed lost on \d+ \w{3} 2026: /);
    expect(lost?.refusal).toContain(sentence);
    expect(won?.refusal).toMatch(/^Closed won on \d+ \w{3} 2026: /);
    expect(lost?.points).toEqual({ min: 0, max: 0, of: 30 });
  });

  it('does not take an issue of another type for a deal', async () => {
    expect(await find('SAR-1')).toEqual([]);
  });

  it.each(['Nordbank', 'OPP-1', 'https://site.example/browse/OPP-1', 'Lakeside'])(
    'tells nothing about %p to a person who may not see the deal',
    async (text) => {
      const answer = await site.invoke('outsider', 'findOpportunities', { text });
      expect(answer).toEqual({ ok: true, value: { opportunities: [] } });
    },
  );

  it('costs one call of Jira for a name or a known key, and two for a word that looks like a key', async () => {
    expect(await callsOf('Nordbank migration')).toHaveLength(1);
    expect(await callsOf('OPP-1')).toHaveLength(1);
    expect(await callsOf('https://site.example/browse/OPP-999999')).toHaveLength(1);
    expect(await callsOf('covid-19')).toHaveLength(2);
    expect(await callsOf('  ')).toHaveLength(0);
  });

  it('says that Atlassian is busy when it is', async () => {
    await site.drain();
    const match = { kind: 'jira', path: '/rest/api/3/search/jql' };
    await site.control('faults', [{ match, times: 1, status: 429 }]);
    const answer = await site.invoke('requester', 'findOpportunities', { text: 'Nordbank' });
    expect(answer).toMatchObject({ ok: false, error: { code: 'busy' } });
  });
});

describe('a request for a closed deal', () => {
  const submit = (opportunity: string, number: number, person: PersonName = 'requester') =>
    site.invoke(person, 'submitRequest', {
      submissionId: `20000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
      summary: `Deck for the deal ${opportunity}`,
      requesterRole: 'Sales',
      assetType: 'Deck',
      purpose: 'Win the second meeting.',
      neededBy: '2026-12-18',
      specialNotes: 'None',
      opportunity,
    });

  it('is refused with the sentence at the field', async () => {
    const [lost] = await find('Lakeside');
    const answer = await submit(`https://site.example/browse/${lost?.key ?? ''}`, 1);
    expect(answer).toMatchObject({
      ok: false,
      error: { code: 'bad-input', fields: { opportunity: lost?.refusal } },
    });
  });

  it('is refused by the key of the closed one among several', async () => {
    const [lost] = await find('Lakeside');
    const answer = await submit(`OPP-1, ${lost?.key ?? ''}`, 6);
    const message = `${lost?.key ?? ''}: ${lost?.refusal ?? ''}`;
    expect(answer).toMatchObject({ ok: false, error: { fields: { opportunity: message } } });
  });

  it('passes when the deal is open, or is not known here', async () => {
    expect((await submit('OPP-1', 2)).ok).toBe(true);
    expect((await submit('0065g00000XyZ12AAB', 3)).ok).toBe(true);
    expect((await submit('CRM-4711', 4)).ok).toBe(true);
  });

  it('says nothing of a closed deal that the person may not see', async () => {
    const [lost] = await find('Lakeside');
    const scheme = expectBody(
      await site.as('admin').get('/rest/api/3/project/OPP/permissionscheme?expand=permissions'),
      200,
      z.object({
        id: z.number(),
        permissions: z.array(z.object({ id: z.number(), permission: z.string() })),
      }),
    );
    for (const { id } of scheme.permissions.filter(
      ({ permission }) => permission === 'BROWSE_PROJECTS',
    )) {
      const path = `/rest/api/3/permissionscheme/${scheme.id}/permission/${id}`;
      expect((await site.as('admin').delete(path)).status).toBe(204);
    }
    expect(await find(lost?.key ?? '')).toEqual([]);
    expect((await submit(lost?.key ?? '', 5)).ok).toBe(true);
  });
});
