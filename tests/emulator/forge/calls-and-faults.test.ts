import { createFaults } from '../../../emulator/forge/faults';
import { fieldsOf } from './fields-of';
import { START, startForgeWorld, valueOf, type ForgeWorld } from './forge-world';

/** Containers are processes; a busy machine starts them slowly. */
jest.setTimeout(180_000);

let world: ForgeWorld;

beforeAll(async () => {
  world = await startForgeWorld();
});
afterAll(() => world.stop());
beforeEach(() => {
  world.seen.splice(0);
  world.forge.calls.clear();
  world.forge.faults.set([]);
});

describe('the call log', () => {
  it('has one entry a platform call', async () => {
    world.answer('jira', () => Response.json({ issues: [{}, {}, {}] }));
    valueOf(await world.ask('form'));
    world.answer('jira', ({ caller }) => Response.json({ account: caller.accountId }));
    valueOf(await world.ask('asApp'));
    valueOf(await world.ask('store', 1));

    const at = new Date(START).toISOString();
    const common = { at, moduleKey: 'panel', functionKey: 'resolver', status: 200 };
    expect(world.forge.calls.all()).toMatchObject([
      { ...common, kind: 'jira', method: 'POST', path: '/rest/api/3/search/jql', points: 4 },
      { ...common, kind: 'jira', path: '/rest/api/3/issue/PRO-1?fields=summary', points: 2 },
      { ...common, kind: 'kvs', path: '/api/v1/set', points: 0 },
      { ...common, kind: 'kvs', path: '/api/v1/get', points: 0 },
    ]);
  });
});

const issueCall = (path: string) => ({ kind: 'jira', method: 'GET', path }) as const;

describe('the path of a fault', () => {
  const hits = (pattern: string, path: string): boolean => {
    const faults = createFaults();
    faults.set([{ match: { path: pattern }, times: 1, status: 503 }]);
    return faults.take(issueCall(path), ['status']) !== undefined;
  };

  it.each([
    ['/issue/PRO-1', '/rest/api/3/issue/PRO-1?fields=summary'],
    ['/rest/api/3/issue/*/transitions', '/rest/api/3/issue/PRO-1/transitions'],
    ['/rest/api/3/issue/*', '/rest/api/3/issue/'],
    ['issue/*/transitions', '/rest/api/3/issue/PRO-1/transitions?expand=x'],
    ['/rest/*/issue/*/comment', '/rest/api/3/issue/PRO-1/comment/7'],
    ['*', '/anything'],
    ['a.b*', '/x/a.b/y'],
  ])('%s matches %s', (pattern, path) => {
    expect(hits(pattern, path)).toBe(true);
  });

  it.each([
    ['/issue/*', '/rest/api/3/issue/PRO-1'],
    ['/rest/api/3/issue/*/transitions', '/rest/api/3/issue/PRO-1'],
    ['issue/*/comment', '/rest/api/3/comment/issue/PRO-1'],
    ['a.b*', '/x/a-b/y'],
    ['/rest/*/rest/', '/rest/api'],
  ])('%s does not match %s', (pattern, path) => {
    expect(hits(pattern, path)).toBe(false);
  });
});

describe('a fault', () => {
  it('answers with its status so many times, and the work is not done', async () => {
    world.forge.faults.set([
      { match: { kind: 'jira', path: '/issue/PRO-1' }, times: 2, status: 429 },
    ]);

    const statuses = [];
    for (let round = 0; round < 3; round += 1) {
      statuses.push(fieldsOf(valueOf(await world.ask('asApp')))['status']);
    }

    expect(statuses).toEqual([429, 429, 200]);
    expect(world.seen).toHaveLength(1);
  });

  it('loses an answer after the work was done', async () => {
    world.forge.faults.set([{ match: {}, times: 1, dropAnswer: true }]);

    expect(await world.ask('asApp')).toMatchObject({ ok: false });
    expect(world.seen).toHaveLength(1);
  });

  it('delays the work', async () => {
    world.forge.faults.set([{ match: { kind: 'jira' }, times: 1, delayMs: 60 }]);
    valueOf(await world.ask('asApp'));

    expect(world.forge.calls.all()[0]?.ms).toBeGreaterThanOrEqual(55);
  });

  it('is kept for those who can bring its effect about', () => {
    const faults = createFaults();
    faults.set([{ match: { kind: 'queue' }, times: 1, duplicate: true }]);
    const push = { kind: 'queue', method: 'POST', path: '/webhook/queue/publish' } as const;

    expect(faults.take(push, ['status', 'delayMs', 'dropAnswer'])).toBeUndefined();
    expect(faults.take({ ...push, path: 'work' }, ['duplicate'])).toMatchObject({
      duplicate: true,
    });
    expect(faults.take({ ...push, path: 'work' }, ['duplicate'])).toBeUndefined();
  });
});
