import path from 'node:path';
import { bundleFixtureApp, fixtureFolder, startFixtureApp, type FixtureSite } from './fixture-app';

const { folder, remove } = fixtureFolder();
const stateFile = path.join(folder, 'state.db');
let site: FixtureSite;
beforeAll(async () => {
  bundleFixtureApp(path.join(folder, 'bundle'));
  site = await startFixtureApp(folder, { stateFile });
});
afterAll(async () => {
  await site.stop();
  remove();
});

const urlOf = async (trigger: string) => String(await site.ask('urlOf', trigger));

describe('the address of a web trigger', () => {
  it('stays the same until another one is asked for', async () => {
    const url = await urlOf('hook');
    expect(url).toMatch(/^http:\/\/localhost:\d+\/x1\/\w{20,}$/);
    expect(await urlOf('hook')).toBe(url);
    const other = String(await site.ask('newUrlOf', 'hook'));
    expect(other).not.toBe(url);
    expect(await site.ask('urls')).toEqual([
      { moduleKey: 'hook', url },
      { moduleKey: 'hook', url: other },
    ]);
    for (const address of [url, other]) expect((await fetch(address)).status).toBe(201);
  });

  it('answers 404 once it is deleted, and cannot be deleted twice', async () => {
    const url = await urlOf('doorbell');
    await site.ask('deleteUrl', url);
    expect((await fetch(url, { method: 'POST', body: 'heard' })).status).toBe(404);
    expect(await site.ask('deleteUrl', url)).toMatchObject({
      error: { message: expect.stringContaining('Failed to delete web trigger URL') },
    });
    expect((await fetch(await urlOf('doorbell'), { method: 'POST', body: 'heard' })).status).toBe(
      202,
    );
  });

  it('is refused for a module that the manifest does not have', async () => {
    expect(await site.ask('urlOf', 'worker')).toMatchObject({
      error: { message: 'Internal error occurred: Failed to get web trigger URL.' },
    });
  });

  it('outlives a restart', async () => {
    const before = new URL(await urlOf('hook')).pathname;
    await site.stop();
    site = await startFixtureApp(folder, { stateFile });
    expect(new URL(await urlOf('hook')).pathname).toBe(before);
    expect((await fetch(site.url + before)).status).toBe(201);
  });
});

describe('a call of a web trigger', () => {
  it('reaches the function as the reference describes it, without a person', async () => {
    const url = await urlOf('hook');
    const answer = await fetch(`${url}/hello/world?apples=green,red&grape=1&grape=2`, {
      method: 'PUT',
      headers: {
        authorization: 'Bearer not-of-this-site',
        cookie: 'emulator.account=712020:ada',
        'x-own': 'mine',
      },
      body: 'täxt',
    });
    expect([answer.status, answer.headers.get('x-seen')]).toEqual([201, 'one, two']);
    const path = `${new URL(url).pathname}/hello/world`;
    expect(await answer.json()).toEqual({
      request: {
        method: 'PUT',
        headers: expect.objectContaining({
          authorization: ['Bearer not-of-this-site'],
          'x-own': ['mine'],
        }),
        body: 'täxt',
        path,
        userPath: '/hello/world',
        queryParameters: { apples: ['green', 'red'], grape: ['1', '2'] },
      },
      caller: expect.not.objectContaining({ principal: expect.anything() }),
      seconds: 55,
    });
  });

  it('has an empty user path at the bare address', async () => {
    const answer: unknown = await (await fetch(await urlOf('hook'))).json();
    expect(answer).toMatchObject({ request: { userPath: '', queryParameters: {}, body: '' } });
  });

  it.each([
    ['no status', {}],
    ['a status that is text', { statusCode: '200' }],
    ['a status that is none', { statusCode: 99 }],
    ['headers that are no lists', { statusCode: 200, headers: { a: 'b' } }],
    ['a header that HTTP cannot carry', { statusCode: 200, headers: { a: ['b\nc'] } }],
    ['a body that is no text', { statusCode: 200, body: { a: 1 } }],
    ['nothing', null],
  ])('is 500 when the function answers %s', async (_, told) => {
    const answer = await fetch(`${await urlOf('hook')}/as-told`, {
      method: 'POST',
      body: JSON.stringify(told),
    });
    expect(answer.status).toBe(500);
  });

  it('is 500 when the function fails, 204 without a body when it says so', async () => {
    const url = await urlOf('hook');
    expect((await fetch(`${url}/fail`)).status).toBe(500);
    const body = JSON.stringify({ statusCode: 204, body: 'dropped' });
    const empty = await fetch(`${url}/as-told`, { method: 'POST', body });
    expect([empty.status, await empty.text()]).toEqual([204, '']);
  });

  it('answers what the manifest lists when the trigger is static, and nothing else', async () => {
    const ring = async (body: string) => fetch(await urlOf('doorbell'), { method: 'POST', body });
    const heard = await ring('heard');
    expect([heard.status, heard.headers.get('content-type'), await heard.text()]).toEqual([
      202,
      'text/plain',
      'Coming.',
    ]);
    expect((await ring('unlisted')).status).toBe(500);
  });

  it('is 413 over 5 MB and 404 at an address that nobody was given', async () => {
    const body = 'x'.repeat(5 * 1024 * 1024);
    expect((await fetch(await urlOf('hook'), { method: 'POST', body })).status).toBe(413);
    expect((await fetch(`${site.url}/x1/unheard-of`)).status).toBe(404);
  });
});
