import { confluenceWorld, librarySpace, pick, pickAll, valueAt } from './confluence-world';

const V2 = '/wiki/api/v2';

async function world() {
  const { as } = confluenceWorld();
  const alice = as('alice');
  const { page, spaceId, homepageId } = await librarySpace(alice);
  const get = (path: string) =>
    alice.get(`${V2}${path.replace('SPACE', spaceId).replace('PAGE', homepageId)}`);
  return { alice, page, get, spaceId, homepageId };
}

describe('a parameter of the API', () => {
  it('chooses spaces: all of them are current and global', async () => {
    const { get } = await world();
    const keys = async (query: string) => pickAll(await get(`/spaces?${query}`), 'key');
    expect(await keys('type=global&status=current')).toEqual(['LIB']);
    expect(await keys('status=archived&status=current')).toEqual(['LIB']);
    expect(await keys('status=archived')).toEqual([]);
    expect(await keys('type=personal')).toEqual([]);
  });

  it('chooses and sorts the pages of a space', async () => {
    const { alice, page, get } = await world();
    const id = pick(await alice.post(`${V2}/pages`, page('Attic')), 'id');
    const titles = async (query: string) =>
      pickAll(await get(`/spaces/SPACE/pages?${query}`), 'title');
    expect(await titles('sort=title')).toEqual(['Attic', 'Library Home']);
    await alice.delete(`${V2}/pages/${id}`);
    expect(await titles('status=trashed')).toEqual(['Attic']);
    expect(await titles('status=archived')).toEqual([]);
  });

  it('adds the labels, properties and versions of a page, or leaves its version out', async () => {
    const { alice, get, homepageId } = await world();
    const labels = Array.from({ length: 51 }, (_, at) => ({ name: `label-${at}` }));
    await alice.post(`/wiki/rest/api/content/${homepageId}/label`, labels);
    await alice.post(`${V2}/pages/${homepageId}/properties`, { key: 'mood', value: 'good' });
    const bare = await get('/pages/PAGE?include-version=false&include-labels=false');
    expect(valueAt(bare, 'labels')).toBeUndefined();
    expect(valueAt(bare, 'version')).toBeUndefined();
    const full = await get(
      '/pages/PAGE?include-labels=true&include-properties=true&include-versions=true',
    );
    expect(valueAt(full, 'labels.results')).toHaveLength(50);
    expect(valueAt(full, 'labels.meta.hasMore')).toBe(true);
    const more = `${pick(full, 'labels._links.self')}?cursor=${pick(full, 'labels.meta.cursor')}`;
    expect(pickAll(await alice.get(more), 'name')).toEqual(['label-50']);
    expect(full.body).toMatchObject({
      properties: { results: [{ key: 'mood', value: 'good' }], meta: { hasMore: false } },
      versions: { results: [{ number: 1 }] },
    });
  });

  it.each([
    ['/spaces?favorited-by=account-alice', 'favorited-by'],
    ['/spaces/SPACE?include-permissions=true', 'include-permissions'],
    ['/spaces/SPACE?include-labels=true', 'include-labels'],
    ['/pages?subtype=live', 'subtype'],
    ['/pages/PAGE?get-draft=true', 'get-draft'],
    ['/pages/PAGE?include-likes=true', 'include-likes'],
    ['/pages/PAGE?include-operations=true', 'include-operations'],
    ['/pages/PAGE?include-direct-children=true', 'include-direct-children'],
    ['/pages/PAGE/labels?sort=name', 'sort'],
    ['/pages/PAGE/attachments?status=current&status=trashed', 'status'],
  ])('is refused by its name where it is not modelled: %s', async (path, name) => {
    const { get } = await world();
    const answer = await get(path);
    expect(answer.status).toBe(501);
    expect(pick(answer, 'errors.0.title')).toContain(`the parameter ${name} of GET`);
    const without = await get(path.replaceAll(/=[\w-]+/g, '=false'));
    expect(without.status).toBe(200);
  });

  it('makes no live page and lists no more than 250 at once', async () => {
    const { alice, page, get } = await world();
    const live = await alice.post(`${V2}/pages`, page('Live', '', { subtype: 'live' }));
    expect(live.status).toBe(501);
    expect((await get('/pages?limit=250')).status).toBe(200);
    expect((await get('/pages?limit=251')).status).toBe(400);
  });
});
