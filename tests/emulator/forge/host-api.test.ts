import type { ProductEnv } from '../../../emulator/caller';
import type { Service } from '../../../emulator/forge/service';
import type { Hono } from 'hono';
import { fieldsOf } from './fields-of';
import { startForgeWorld, type ForgeWorld } from './forge-world';

/** Containers are processes; a busy machine starts them slowly. */
jest.setTimeout(180_000);

let world: ForgeWorld;
let api: Hono<ProductEnv>;
const asked: Request[] = [];

beforeAll(async () => {
  world = await startForgeWorld();
  const jira: Service = {
    fetch: (request, { caller }) => {
      asked.push(request);
      if (request.url.endsWith('/content/1')) {
        return new Response(new Uint8Array([137, 80, 255]), {
          headers: { 'content-type': 'image/png' },
        });
      }
      return Response.json({ caller });
    },
  };
  api = world.forge.hostApi(world.site, { jira, confluence: jira });
});
afterAll(() => world.stop());
beforeEach(() => void asked.splice(0));

const ann = { caller: { accountId: 'ann' } };
const post = async (path: string, body: unknown) =>
  api.fetch(
    new Request(`http://localhost:4310${path}`, { method: 'POST', body: JSON.stringify(body) }),
    ann,
  );
const request = (restPath: string, init: object = {}, more: object = {}) =>
  post('/__forge/fetch-product', {
    product: 'jira',
    restPath,
    fetchRequestInit: init,
    isMultipartFormData: false,
    ...more,
  });

it('lists the modules that have a frame', async () => {
  const answer = await api.fetch(new Request('http://localhost:4310/__forge/modules'), ann);

  expect(await answer.json()).toEqual([
    expect.objectContaining({
      type: 'jira:issuePanel',
      key: 'panel',
      title: 'Panel',
      resource: 'panel-resource',
      url: 'http://localhost:4311/panel-resource/index.html',
      hasResolver: true,
    }),
    expect.objectContaining({ key: 'mute-panel', hasResolver: false }),
    expect.objectContaining({ type: 'macro', key: 'widget' }),
  ]);
});

it('gives the context of a module, and says which one is not there', async () => {
  const extension = { type: 'forged', issue: { key: 'PRO-1' } };
  const answer = await post('/__forge/context', { moduleKey: 'panel', extension });

  expect(await answer.json()).toMatchObject({
    accountId: 'ann',
    moduleKey: 'panel',
    theme: null,
    extension: { type: 'jira:issuePanel', issue: { key: 'PRO-1' } },
  });
  expect((await post('/__forge/context', { moduleKey: 'nope' })).status).toBe(404);
  expect((await post('/__forge/context', { moduleKey: 7 })).status).toBe(400);
});

it('calls resolvers as the current person, whatever the body claims', async () => {
  const answer = await post('/__forge/invoke', {
    moduleKey: 'panel',
    functionKey: 'echo',
    payload: { q: 1 },
    accountId: 'eve',
    extension: {},
  });

  expect(await answer.json()).toMatchObject({
    success: true,
    body: { payload: { q: 1 }, context: { accountId: 'ann' } },
  });
  const failed = await post('/__forge/invoke', { moduleKey: 'panel', functionKey: 'fail' });
  expect(await failed.json()).toEqual({
    success: false,
    error: { errorMessage: 'a reason', errorType: 'TypeError' },
  });
});

it('asks the product as the person, within the scopes of the app', async () => {
  const answer = fieldsOf(await (await request('/rest/api/3/issue/PRO-1?fields=summary')).json());

  expect(answer).toMatchObject({ status: 200, isAttachment: false });
  expect(JSON.parse(String(answer['body']))).toEqual({
    caller: { accountId: 'ann', app: { as: 'user', scopes: world.site.app.scopes } },
  });
  const refused = await (await request('/rest/api/3/issue', { method: 'POST', body: '{}' })).json();
  expect(refused).toMatchObject({ status: 403, body: expect.stringContaining('write:jira-work') });
  expect(asked).toHaveLength(1);
});

it('carries attachments as base64', async () => {
  const answer = await (await request('/rest/api/3/attachment/content/1')).json();

  expect(answer).toMatchObject({
    isAttachment: true,
    body: Buffer.from([137, 80, 255]).toString('base64'),
  });
});

it('rebuilds the form of a frame', async () => {
  const body = JSON.stringify({
    note: 'n',
    file: `data:text/plain;base64,${Buffer.from('draft').toString('base64')}`,
    __fileName: 'draft.txt',
    __fileType: 'text/plain',
  });
  const headers = [['content-type', 'text/plain;charset=UTF-8']];
  await request(
    '/rest/api/3/search/jql',
    { method: 'POST', headers, body },
    { isMultipartFormData: true },
  );

  const form = await asked[0]?.formData();
  const file = form?.get('file');
  if (!(file instanceof File)) throw new Error('no file');
  expect([form?.get('note'), file.name, await file.text()]).toEqual(['n', 'draft.txt', 'draft']);
});
