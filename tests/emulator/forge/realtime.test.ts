import type { Hono } from 'hono';
import type { ProductEnv } from '../../../emulator/caller';
import { fieldsOf } from './fields-of';
import { START, startForgeWorld, valueOf, type ForgeWorld } from './forge-world';
import { openPage, type RealtimePage } from './realtime-page';

/** Containers are processes; a busy machine starts them slowly. */
jest.setTimeout(180_000);

let world: ForgeWorld;
let api: Hono<ProductEnv>;
const open: RealtimePage[] = [];

const page = async (options: Parameters<typeof openPage>[1] = {}) => {
  const opened = await openPage(api, options);
  open.push(opened);
  return opened;
};

beforeAll(async () => {
  world = await startForgeWorld();
});
afterAll(() => world.stop());
beforeEach(() => {
  world.clock.advance('PT1M');
  const seesAllBut = (hidden: string) => ({
    fetch: (request: Request) =>
      new Response(null, { status: request.url.includes(hidden) ? 404 : 200 }),
  });
  api = world.forge.hostApi(world.site, {
    jira: seesAllBut('/issue/secret'),
    confluence: seesAllBut('/pages/secret'),
  });
});
afterEach(() => Promise.all(open.splice(0).map((each) => each.close())));

/** Calls a resolver of the panel on an issue. */
const ask = async (functionKey: string, payload: object, issue = '10001') =>
  fieldsOf(valueOf(await world.ask(functionKey, payload, 'ann', { issue: { id: issue } })));

const note = { channel: 'notes', payload: { text: 'hello' } };

describe('publish of @forge/realtime', () => {
  it('reaches the same module on the same issue, and nobody else', async () => {
    const [here, elsewhere, otherModule] = [
      await page(),
      await page({ issue: '10002' }),
      await page({ moduleKey: 'mute-panel' }),
    ];
    for (const each of [here, elsewhere, otherModule]) await each.subscribe('notes');

    expect(await ask('publish', note, '10002')).toMatchObject({ eventId: expect.any(String) });
    const mine = await ask('publish', { ...note, payload: 'for you' });

    expect(await here.next()).toMatchObject({ payload: 'for you', eventId: mine['eventId'] });
    expect(await elsewhere.next()).toMatchObject({ payload: { text: 'hello' } });
    await otherModule.publish('notes', 'own');
    expect((await otherModule.next()).payload).toBe('own');
  });

  it('answers null for a channel without subscribers', async () => {
    expect(await ask('publish', note)).toEqual({ eventId: null, eventTimestamp: null });
  });

  it('is not for functions that no page called', async () => {
    const result = await world.site.functions.invoke({
      functionKey: 'publish-for-nobody',
      moduleKey: 'worker',
      payload: {},
    });

    expect(valueOf(result)).toMatchObject({
      eventId: null,
      errors: [
        { message: 'Only functions that the frontend of the app called can use publish().' },
      ],
    });
  });
});

describe('context overrides', () => {
  const byProject = { options: { contextOverrides: ['project'] } };
  const inProject = (id: string) => ({ ...byProject, extension: { project: { id } } });

  it('join the modules and issues of a project, and must be the same on both sides', async () => {
    const [panel, other] = [await page(), await page({ moduleKey: 'mute-panel' })];
    await panel.subscribe('board', inProject('1'));
    await other.subscribe('board', inProject('2'));

    await other.publish('board', 'narrower', {
      extension: { project: { id: '1' }, issue: { id: '7' } },
      options: { contextOverrides: ['project', 'issue'] },
    });
    await other.publish('board', 'joined', inProject('1'));

    expect((await panel.next()).payload).toBe('joined');
  });
});

describe('publishGlobal', () => {
  it('reaches subscribeGlobal in every place, but no subscribe', async () => {
    const [here, there] = [await page(), await page({ issue: '10002', moduleKey: 'mute-panel' })];
    await there.subscribe('news', { isGlobal: true });
    await here.subscribe('news');

    await ask('publishGlobal', { channel: 'news', payload: 'global' });
    await here.publish('news', 'local');

    expect((await there.next()).payload).toBe('global');
    expect((await here.next()).payload).toBe('local');
  });
});

describe('a realtime token', () => {
  const sign = async (claims: object, permissions?: readonly string[]) =>
    ask('sign', { channel: 'notes', claims, permissions });

  it('lets those meet whose claims are the same, in whatever order', async () => {
    const reader = await page();
    const { token, expiresAt } = await sign({ team: 'a', level: 1 });
    await reader.subscribe('notes', { options: { token } });

    const same = await sign({ level: 1, team: 'a' });
    const different = await sign({ team: 'b', level: 1 });
    await ask('publish', { ...note, payload: 'b', options: { token: different['token'] } });
    await ask('publish', { ...note, payload: 'none' });
    await ask('publish', { ...note, payload: 'a', options: { token: same['token'] } });

    expect((await reader.next()).payload).toBe('a');
    expect(expiresAt).toBeGreaterThan(START / 1000);
  });

  it('is refused to who forged it, for another channel, without the permission and after its time', async () => {
    const reader = await page();
    const subscribe = async (channel: string, token: unknown) =>
      fieldsOf(await (await reader.subscribe(channel, { options: { token } })).json())['message'];
    const { token } = await sign({}, ['publish']);
    const forged = `${String(token).split('.').slice(0, 2).join('.')}.AAAA`;

    expect(await subscribe('notes', forged)).toContain('INVALID_TOKEN');
    expect(await subscribe('other', token)).toContain('CHANNEL_NAME_MISMATCH');
    expect(await subscribe('notes', token)).toContain('MISSING_PERMISSION');
    world.clock.advance('PT1H');
    expect(await subscribe('notes', token)).toContain('TOKEN_EXPIRED');
  });
});

describe('a subscription', () => {
  it('replays what was published before it', async () => {
    const [early, late] = [await page(), await page()];
    await early.subscribe('notes');
    await early.publish('notes', 'too old');
    world.clock.advance('PT30S');
    await early.publish('notes', 'recent');
    await late.subscribe('notes', { options: { replaySeconds: 20 } });

    expect((await late.next()).payload).toBe('recent');
  });

  it('ends with unsubscribe and with its stream', async () => {
    const reader = await page();
    const { subscriptionId } = fieldsOf(await (await reader.subscribe('notes')).json());
    await reader.post('/unsubscribe', { connection: 'another', subscriptionId });
    expect(await ask('publish', note)).toMatchObject({ eventId: expect.any(String) });

    await reader.close();
    expect(await ask('publish', note)).toMatchObject({ eventId: null });
  });

  it('is refused where the person may not see the issue', async () => {
    const stranger = await page({ issue: 'secret' });

    expect((await stranger.subscribe('notes')).status).toBe(403);
    expect((await stranger.subscribe('notes', { isGlobal: true })).status).toBe(200);
  });

  it('needs a stream of the same person', async () => {
    const mine = await page();
    const body = { moduleKey: 'panel', channelName: 'notes', connection: 'page-of-nobody' };

    expect((await mine.post('/subscribe', body)).status).toBe(404);
    expect((await mine.post('/subscribe', { ...body, channelName: '' })).status).toBe(400);
  });
});

it('allows an installation fifty operations a second', async () => {
  const writer = await page();
  const statuses = [];
  for (let round = 0; round < 51; round += 1) {
    statuses.push((await writer.publish('notes', round)).status);
  }

  expect(statuses.filter((status) => status === 200)).toHaveLength(50);
  expect(statuses.at(-1)).toBe(429);
  expect(await ask('publish', note)).toMatchObject({
    errors: [{ message: 'RATE_LIMIT_EXCEEDED', status: 429 }],
  });
  world.clock.advance('PT1S');
  expect((await writer.publish('notes', 'again')).status).toBe(200);
});
