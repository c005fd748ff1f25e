import { faultSchema } from '../../../emulator/forge/faults';
import { startForgeWorld, type ForgeWorld } from './forge-world';

/** Containers are processes; a busy machine starts them slowly. */
jest.setTimeout(180_000);

let world: ForgeWorld;
/** Calls that reached a partner outside of Atlassian. */
let outside: string[] = [];

beforeAll(async () => {
  const partner = (request: Request) => {
    outside.push(request.url);
    return Promise.resolve(Response.json({}));
  };
  world = await startForgeWorld({ partners: new Map([['api.partner.example', partner]]) });
});
afterAll(() => world.stop());
beforeEach(() => {
  outside = [];
  world.seen.splice(0);
  world.forge.calls.clear();
});

const fault = (kind: string, effects: object) =>
  world.forge.faults.set([faultSchema.parse({ match: { kind }, times: 1, ...effects })]);

/** A resolver that makes one call of a kind, and how often such calls reached what answers them. */
const CALLS = [
  ['jira', 'asApp', {}, () => reached('jira')],
  ['confluence', 'readPage', {}, () => reached('confluence')],
  ['kvs', 'setOnce', {}, () => reached('kvs')],
  ['queue', 'push', {}, () => reached('queue')],
  ['egress', 'fetchUrl', { url: 'https://api.partner.example/x' }, () => outside.length],
] as const;
const reached = (service: string) => world.seen.filter((each) => each.service === service).length;

const logged = () => world.forge.calls.all().map(({ kind, status }) => ({ kind, status }));

describe.each(CALLS)('a %s call', (kind, functionKey, payload, times) => {
  /** `fetch` answers what the proxy says; the calls of the packages throw. */
  const lost = kind === 'egress' ? { value: { status: 504 } } : { ok: false };
  beforeEach(() => {
    world.answer('kvs', () => new Response(null, { status: 204 }));
    world.answer('queue', () => new Response(null, { status: 201 }));
  });

  it('is not made when a fault answers with a status', async () => {
    fault(kind, { status: 503 });
    await world.ask(functionKey, payload);

    expect(times()).toBe(0);
    expect(logged()).toEqual([{ kind, status: 503 }]);
  });

  it('is made when a fault loses its answer, and the app does not hear of it', async () => {
    fault(kind, { dropAnswer: true });

    expect(await world.ask(functionKey, payload)).toMatchObject(lost);
    expect(times()).toBe(1);
    expect(logged()).toEqual([{ kind, status: 0 }]);
  });

  it('is made late, then loses its answer, when a fault says both', async () => {
    fault(kind, { delayMs: 30, dropAnswer: true });

    expect(await world.ask(functionKey, payload)).toMatchObject(lost);
    expect(world.forge.calls.all()[0]?.ms).toBeGreaterThanOrEqual(29);
  });

  it('is made once when no fault is left', async () => {
    fault(kind, { status: 503 });
    await world.ask(functionKey, payload);

    expect(await world.ask(functionKey, payload)).toMatchObject({ ok: true });
    expect(times()).toBe(1);
  });

  const repeats = kind === 'queue' ? 1 : 2;
  it(`is made ${repeats === 1 ? 'once' : 'twice'} when a fault duplicates it`, async () => {
    fault(kind, { duplicate: true });

    expect(await world.ask(functionKey, payload)).toMatchObject({ ok: true });
    expect(times()).toBe(repeats);
    expect(logged()).toHaveLength(1);
  });

  it('has every effect of one fault', async () => {
    fault(kind, { duplicate: true, dropAnswer: true, delayMs: 5 });

    expect(await world.ask(functionKey, payload)).toMatchObject(lost);
    expect(times()).toBe(repeats);
    expect(world.forge.faults.all()).toHaveLength(2 - repeats);
  });
});

it('answers the second of two calls that a fault made of one', async () => {
  let count = 0;
  world.answer('jira', () => Response.json({ count: (count += 1) }));
  fault('jira', { duplicate: true });

  expect(await world.ask('asApp')).toMatchObject({ value: { body: { count: 2 } } });
});

it('does a call after one that came later when a fault says so', async () => {
  world.answer('jira', ({ url }) => Response.json({ path: url.pathname }));
  world.forge.faults.set([
    faultSchema.parse({ match: { path: '/issue/first' }, times: 1, reorder: true }),
  ]);
  expect(await world.ask('both')).toMatchObject({
    value: [{ body: { path: '/rest/api/3/issue/first' } }, { status: 200 }],
  });

  const paths = world.seen
    .filter(({ service }) => service === 'jira')
    .map(({ url }) => url.pathname);
  expect(paths.indexOf('/rest/api/3/issue/second')).toBeLessThan(
    paths.indexOf('/rest/api/3/issue/first'),
  );
});

it('fails realtime with a status, as @forge/realtime tells the app', async () => {
  fault('forge', { status: 429 });
  const published = await world.ask('publishGlobal', { channel: 'news', payload: 'x' });

  expect(published).toMatchObject({
    value: { eventId: null, errors: [{ message: 'RATE_LIMIT_EXCEEDED', status: 429 }] },
  });
});

it('refuses a fault that has no effect to bring about', () => {
  expect(faultSchema.safeParse({ match: {}, times: 1 }).success).toBe(false);
  expect(faultSchema.safeParse({ match: {}, times: 1, explode: true }).success).toBe(false);
});
