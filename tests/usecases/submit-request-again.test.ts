import { submitRequest, type SubmitRequestPorts } from '../../src/usecases/submit-request';
import type { Submission } from '../../src/usecases/ports/submissions';
import { defaultSettings } from '../../src/domain/intake/settings';
import { assetRequest } from '../support/asset-request';
import { CutOff, cutOff, type Cut } from '../support/cut-off';
import { desk } from '../support/memory-ports';
import { changesOf } from '../support/unused-changes';

const unused = () => Promise.reject(new Error('The use case has no reason to call this.'));
const start = Date.parse('2026-11-23T09:00:00.000Z');

const input = {
  submissionId: '8b0f3f1c-0f0f-4a51-9d7e-2f6f0b0a0001',
  summary: 'Deck for a hospital',
  requesterRole: 'Sales',
  assetType: 'Deck',
  purpose: 'Win the second meeting.',
  neededBy: '2026-12-18',
  specialNotes: 'None',
  requestKind: 'New asset',
  industry: [],
  enablementGoals: [],
} as const;
const given = { ...input, industry: [], enablementGoals: [], answers: {} };

function office() {
  const issues: { id: string; key: string; summary: string; created: string }[] = [];
  const taken = new Map<string, Submission>();
  const world = { issues, seconds: 0, taken };
  const now = () => new Date(start + world.seconds * 1_000).toISOString();
  const ports: SubmitRequestPorts = {
    desks: { find: () => Promise.resolve(desk), save: unused },
    people: {
      me: () =>
        Promise.resolve({ accountId: 'rhea', displayName: 'Rhea', timeZone: 'Europe/Berlin' }),
      rolesOf: unused,
      named: unused,
      may: () => Promise.resolve(true),
    },
    submissions: {
      find: (key) => Promise.resolve(taken.get(key)),
      begin: (key, at) => {
        if (taken.has(key)) return Promise.resolve('taken');
        taken.set(key, { at });
        return Promise.resolve('begun');
      },
      finish: (key, submission) => {
        taken.set(key, submission);
        return Promise.resolve();
      },
      release: (key) => {
        taken.delete(key);
        return Promise.resolve();
      },
    },
    requests: {
      find: unused,
      search: () => Promise.resolve(issues.map((issue) => assetRequest(issue))),
      searchAll: unused,
    },
    assets: { find: unused, store: unused },
    visibleOpportunities: { find: unused, search: unused, linkedIssueIds: unused },
    changes: changesOf({
      create: (_, { summary }) => {
        const number = issues.length + 1;
        issues.push({ id: String(number), key: `SAR-${number}`, summary, created: now() });
        return Promise.resolve({
          kind: 'created',
          request: { id: String(number), key: `SAR-${number}` },
        });
      },
    }),
    scoring: { rescore: () => Promise.resolve(undefined), rescoreOpportunity: unused },
    settings: { read: () => Promise.resolve(defaultSettings), save: unused },
    register: { find: unused, add: unused, save: unused, list: unused },
    reportFailure: () => undefined,
    now,
  };
  const press = async (cut?: Cut) => {
    const cutting = cutOff(ports, cut);
    const answer = await submitRequest(cutting.ports, { accountId: 'rhea' }, given).catch(
      (error: unknown) => {
        if (error instanceof CutOff) return undefined;
        throw error;
      },
    );
    return { answer, calls: cutting.state.made };
  };
  return { ports, world, press };
}

describe('a submission', () => {
  it('answers the first request to a second press', async () => {
    const { press, world } = office();
    const [first, second] = [await press(), await press()];
    expect(first.answer).toMatchObject({ kind: 'done', value: { issueKey: 'SAR-1' } });
    expect(second.answer).toEqual(first.answer);
    expect(world.issues).toHaveLength(1);
  });

  it('makes one request, wherever the first press was cut off', async () => {
    const { calls } = await office().press();
    for (let call = 1; call <= calls; call += 1) {
      for (const when of ['before', 'after'] as const) {
        const { press, world } = office();
        await press({ call, when });
        world.seconds = 60;
        const { answer } = await press();
        expect({ call, when, answer }).toMatchObject({ answer: { kind: 'done' } });
        expect({ call, when, made: world.issues.length }).toEqual({ call, when, made: 1 });
      }
    }
  });

  it('asks for patience while the first press is under way', async () => {
    const { press, world } = office();
    const presses = await Promise.all([press(), press()]);
    expect(presses.map(({ answer }) => answer?.kind).sort()).toEqual(['conflict', 'done']);
    expect(world.issues).toHaveLength(1);
  });

  it('gives the place back when Jira refuses, with the sentence at its field', async () => {
    const { ports, world } = office();
    const fields = { neededBy: 'The date is too far away.' };
    const refusing: SubmitRequestPorts = {
      ...ports,
      changes: {
        ...ports.changes,
        create: () => Promise.resolve({ kind: 'refused', fields, messages: [] }),
      },
    };
    const refused = await submitRequest(refusing, { accountId: 'rhea' }, given);
    expect(refused).toMatchObject({ kind: 'bad-input', fields });
    expect(await submitRequest(ports, { accountId: 'rhea' }, given)).toMatchObject({
      kind: 'done',
    });
    expect(world.issues).toHaveLength(1);
  });

  it('makes nothing for a date that is past where the person is', async () => {
    const { ports, world } = office();
    const late = await submitRequest(
      ports,
      { accountId: 'rhea' },
      { ...given, neededBy: '2026-11-22' },
    );
    expect(late).toMatchObject({ kind: 'bad-input', fields: { neededBy: expect.any(String) } });
    expect(world.issues).toHaveLength(0);
  });
});
