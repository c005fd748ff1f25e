import {
  confluenceWorld,
  librarySpace,
  pick,
  pickAll,
  valueAt,
  type Client,
} from './confluence-world';

async function world() {
  const made = confluenceWorld();
  const alice = made.as('alice');
  const { page } = await librarySpace(alice);
  const id = pick(await alice.post('/wiki/api/v2/pages', page('Secret plan', '<p>hush</p>')), 'id');
  const sent = await alice.upload(`/wiki/rest/api/content/${id}/child/attachment`, 'plan.txt', 'x');
  const child = pick(
    await alice.post('/wiki/api/v2/pages', page('Details', '<p>hush</p>', { parentId: id })),
    'id',
  );
  const file = `/wiki${pick(sent, 'results.0._links.download')}`;
  return { ...made, alice, page, id, child, file };
}

const only = (operation: 'read' | 'update', who: object) => [
  { operation, restrictions: { user: [], group: [], ...who } },
];

describe('who may do what in Confluence', () => {
  it('is nothing for nobody, and nothing for people without Confluence', async () => {
    const { nobody, as, id, file } = await world();
    for (const path of ['/wiki/api/v2/spaces', `/wiki/api/v2/pages/${id}`, file]) {
      expect((await nobody.raw(path)).status).toBe(401);
      expect((await as('eve').raw(path)).status).toBe(403);
    }
  });

  it('is viewing and editing for everybody else', async () => {
    const { as, id, page } = await world();
    const update = { ...page('Secret plan'), id, version: { number: 2 } };
    expect((await as('bob').put(`/wiki/api/v2/pages/${id}`, update)).status).toBe(200);
  });

  it('hides a restricted page everywhere: by id, lists, files, children and search', async () => {
    const { as, alice, id, child, file, app } = await world();
    const allowed = only('read', { user: [{ accountId: 'account-alice' }] });
    await alice.put(`/wiki/rest/api/content/${id}/restriction`, allowed);
    const sees = async (client: Client) => ({
      statuses: [
        (await client.raw(`/wiki/api/v2/pages/${id}`)).status,
        (await client.raw(`/wiki/api/v2/pages/${child}`)).status,
        (await client.raw(`/wiki/api/v2/pages/${id}/labels`)).status,
        (await client.raw(file)).status,
      ],
      found: valueAt(await client.get('/wiki/rest/api/search?cql=text~hush'), 'totalSize'),
      files: valueAt(await client.get('/wiki/rest/api/search?cql=type=attachment'), 'totalSize'),
      listed: JSON.stringify((await client.get('/wiki/api/v2/pages')).body).includes('Secret'),
    });
    const everything = { statuses: [200, 200, 200, 200], found: 2, files: 1, listed: true };
    const nothing = { statuses: [404, 404, 404, 404], found: 0, files: 0, listed: false };
    expect(await sees(as('bob'))).toEqual(nothing);
    expect(await sees(alice)).toEqual(everything);
    expect(await sees(as('ada'))).toEqual(everything);
    expect(await sees(app)).toEqual(everything);
  });

  it('is for the author alone where a page is written as private', async () => {
    const { as, alice, page } = await world();
    const made = await alice.post('/wiki/api/v2/pages?private=true', page('Diary'));
    const path = `/wiki/api/v2/pages/${pick(made, 'id')}`;
    expect((await alice.get(path)).status).toBe(200);
    expect((await as('bob').get(path)).status).toBe(404);
    const kept = await alice.get(`/wiki/rest/api/content/${pick(made, 'id')}/restriction`);
    for (const at of [0, 1]) {
      const named = `results.${at}.restrictions.user.results.0.accountId`;
      expect(pick(kept, named)).toBe('account-alice');
    }
  });

  it('lets only those edit whom an edit restriction names', async () => {
    const { as, alice, id, page } = await world();
    const editors = only('update', { group: [{ name: 'editors' }] });
    await alice.put(`/wiki/rest/api/content/${id}/restriction`, editors);
    const update = { ...page('Secret plan'), id, version: { number: 2 } };
    expect((await alice.put(`/wiki/api/v2/pages/${id}`, update)).status).toBe(404);
    expect((await alice.delete(`/wiki/api/v2/pages/${id}`)).status).toBe(404);
    expect((await alice.delete(`/wiki/rest/api/content/${id}/restriction`)).status).toBe(403);
    expect((await as('bob').put(`/wiki/api/v2/pages/${id}`, update)).status).toBe(200);
    const check = (accountId: string) =>
      alice.post(`/wiki/rest/api/content/${id}/permission/check`, {
        subject: { type: 'user', identifier: accountId },
        operation: 'update',
      });
    expect((await check('account-bob')).body).toEqual({ hasPermission: true, errors: [] });
    expect((await check('account-alice')).body).toMatchObject({
      hasPermission: false,
      errors: [{ translation: 'User does not have permission to the content' }],
    });
  });

  it('follows the permissions of the space, which its administrators give and take', async () => {
    const { as, alice, id, page } = await world();
    const bob = as('bob');
    const space = pick(await alice.get('/wiki/api/v2/spaces?keys=LIB'), 'results.0.id');
    const listed = await alice.get(`/wiki/api/v2/spaces/${space}/permissions`);
    expect(pickAll(listed, 'id')).toHaveLength(6);
    expect(valueAt(listed, 'results.0.operation')).toEqual({ key: 'read', targetType: 'space' });
    const permission = '/wiki/rest/api/space/LIB/permission';
    const user = (name: string) => ({ type: 'user', identifier: `account-${name}` });
    const give = (name: string, key: string, target: string) =>
      alice.post(permission, { subject: user(name), operation: { key, target } });
    expect((await bob.delete(`${permission}/1`)).status).toBe(403);
    expect((await give('alice', 'create', 'page')).status).toBe(400);
    for (const [key, target] of [
      ['read', 'space'],
      ['create', 'page'],
    ] as const) {
      expect((await give('alice', key, target)).status).toBe(200);
    }
    expect((await give('alice', 'read', 'space')).status).toBe(400);
    expect((await give('alice', 'archive', 'page')).status).toBe(501);
    expect((await alice.delete(`${permission}/1`)).status).toBe(204);
    expect((await bob.get(`/wiki/api/v2/pages/${id}`)).status).toBe(404);
    expect((await bob.get(`/wiki/api/v2/spaces/${space}`)).status).toBe(404);
    expect((await bob.get('/wiki/api/v2/spaces')).body).toMatchObject({ results: [] });
    const check = { subject: user('bob'), operation: 'read' };
    expect(
      (await alice.post(`/wiki/rest/api/content/${id}/permission/check`, check)).body,
    ).toMatchObject({ errors: [{ translation: 'User does not have permission to the space' }] });
    await give('bob', 'read', 'space');
    expect((await bob.get(`/wiki/api/v2/pages/${id}`)).status).toBe(200);
    expect((await bob.post('/wiki/api/v2/pages', page('Mine'))).status).toBe(404);
    const update = { ...page('Secret plan'), id, version: { number: 2 } };
    expect((await bob.put(`/wiki/api/v2/pages/${id}`, update)).status).toBe(404);
    expect((await alice.put(`/wiki/api/v2/pages/${id}`, update)).status).toBe(200);
    expect((await as('ada').get(`/wiki/api/v2/pages/${id}`)).status).toBe(200);
  });

  it('answers who one is', async () => {
    const { alice, nobody } = await world();
    const me = await alice.get('/wiki/rest/api/user/current');
    expect(me.body).toMatchObject({ accountId: 'account-alice' });
    expect((await nobody.get('/wiki/rest/api/user/current')).status).toBe(401);
  });

  it('answers 501 to what is not modelled, naming the call', async () => {
    const { alice } = await world();
    const answer = await alice.get('/wiki/api/v2/blogposts');
    expect(answer.status).toBe(501);
    expect(pick(answer, 'errors.0.title')).toContain('GET /wiki/api/v2/blogposts');
    const old = await alice.get('/wiki/rest/api/longtask');
    expect(pick(old, 'message')).toContain('GET /wiki/rest/api/longtask');
  });
});
