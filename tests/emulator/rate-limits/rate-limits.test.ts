import { z } from 'zod';
import type { RunningSite } from '../../../emulator/start';
import { buildApp, startApp, type Controls } from '../control/running-app';

const app = buildApp();
let site: RunningSite & Controls;
beforeAll(async () => {
  site = await startApp(app);
});
beforeEach(() => site.post('reset', { seed: 'empty' }));
afterAll(async () => {
  await site.stop();
  await app.remove();
});

const basic = { authorization: `Basic ${Buffer.from('ada@example.com:token').toString('base64')}` };
const asAda = async (method: string, path: string, body?: object): Promise<Response> =>
  fetch(`${site.url}/rest/api/3/${path}`, {
    method,
    headers: { ...basic, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
const answered = z.object({ status: z.number(), headers: z.record(z.string(), z.string()) });
/** A call of the app as itself. */
const asApp = async (path: string, method = 'GET') =>
  answered.parse(
    await site.ask('raw', {
      descriptor: { type: 'fpp', provider: 'app', remote: 'jira' },
      path: `/rest/api/3/${path}`,
      init: { method },
    }),
  );
const quota = async () => (await site.get('rate-limits')).body;
const callsOf = z.array(z.object({ path: z.string(), points: z.number() }).loose());

it('counts the points of what the app asks, and only of that', async () => {
  await asApp('priority');
  const [call] = callsOf.parse((await site.get('calls')).body);
  expect(call?.points).toBe(1 + 5);
  await asApp('users/search?maxResults=50');
  await asAda('GET', 'priority');
  expect(await quota()).toEqual({
    enforce: false,
    points: 6 + (1 + 2 * 3),
    pointsPerHour: 65_000,
    resetsAt: '2026-11-23T10:00:00.000Z',
  });
});

it('tells callers how they stand to limits that are not enforced', async () => {
  const { headers } = await asApp('serverInfo');
  expect(headers).toMatchObject({
    'x-ratelimit-limit': '100',
    'x-ratelimit-remaining': '99',
    'beta-ratelimit-policy': '"global-app-quota";q=65000;w=3600',
    'beta-ratelimit': '"global-app-quota";t=3600',
  });
  await site.post('rate-limits', { enforce: false, pointsPerHour: 3 });
  await asApp('serverInfo');
  const over = await asApp('serverInfo');
  expect(over.status).toBe(200);
  expect(over.headers).toMatchObject({
    'beta-ratelimit': '"global-app-quota";r=0;t=3600',
    'beta-retry-after': '3600',
    'x-beta-ratelimit-reason': 'jira-quota-global-based',
    'x-ratelimit-nearlimit': 'true',
  });
});

it('refuses the app when its quota is enforced and used up, until the next full hour', async () => {
  await site.post('rate-limits', { enforce: true, pointsPerHour: 2 });
  expect((await asApp('serverInfo')).status).toBe(200);
  const refused = await asApp('serverInfo');
  expect(refused).toMatchObject({
    status: 429,
    headers: {
      'retry-after': '3600',
      'x-ratelimit-limit': '2',
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': '2026-11-23T10:00:00Z',
      'ratelimit-reason': 'jira-quota-global-based',
    },
  });
  expect((await asAda('GET', 'serverInfo')).status).toBe(200);
  await site.post('clock', { advance: 'PT1H' });
  expect((await asApp('serverInfo')).status).toBe(200);
});

it('refuses people who ask one endpoint too often, and only there', async () => {
  await site.post('rate-limits', { enforce: true });
  const answers = await Promise.all(
    new Array(55).fill(0).map(() => asAda('DELETE', 'issue/PRO-404')),
  );
  const refused = answers.filter(({ status }) => status === 429);
  expect(refused).toHaveLength(5);
  expect(refused[0]?.headers.get('RateLimit-Reason')).toBe('jira-burst-based');
  expect(refused[0]?.headers.get('Retry-After')).toBe('1');
  expect((await asAda('GET', 'priority')).status).toBe(200);
  await site.post('clock', { advance: 'PT1S' });
  expect((await asAda('DELETE', 'issue/PRO-404')).status).toBe(404);
});

it('refuses the 21st write to an issue in two seconds, by id or by key', async () => {
  const leadAccountId = '712020:ada';
  const project = { key: 'PRO', name: 'P', projectTypeKey: 'business', leadAccountId };
  await asAda('POST', 'project', project);
  const fields = { project: { key: 'PRO' }, issuetype: { name: 'Task' }, summary: 'one' };
  const created = z
    .object({ id: z.string(), key: z.string() })
    .parse(await (await asAda('POST', 'issue', { fields })).json());
  await site.post('rate-limits', { enforce: true });
  const edit = async (n: number, idOrKey: string) =>
    (await asAda('PUT', `issue/${idOrKey}`, { fields: { summary: `edit ${n}` } })).status;
  for (let n = 0; n < 20; n += 1) {
    expect(await edit(n, n % 2 === 0 ? created.id : created.key)).toBe(204);
  }
  const refused = await asAda('PUT', `issue/${created.key}`, { fields: { summary: 'too much' } });
  expect(refused.status).toBe(429);
  expect(refused.headers.get('RateLimit-Reason')).toBe('jira-per-issue-on-write');
  expect(refused.headers.get('Retry-After')).toBe('2');
  expect(await (await asAda('GET', `issue/${created.key}?fields=summary`)).json()).toMatchObject({
    fields: { summary: 'edit 19' },
  });
  await site.post('clock', { advance: 'PT2S' });
  expect(await edit(21, created.key)).toBe(204);
});

it('is set by a control call, and a reset forgets it', async () => {
  expect((await site.post('rate-limits', { enforce: 'yes' })).status).toBe(400);
  expect((await site.post('rate-limits', { enforce: true })).body).toMatchObject({ enforce: true });
  await site.post('reset', { seed: 'empty' });
  expect(await quota()).toMatchObject({ enforce: false, points: 0 });
});
