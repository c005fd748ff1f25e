import fc from 'fast-check';
import {
  confluenceWorld,
  librarySpace,
  pick,
  pickAll,
  valueAt,
  type Answer,
} from './confluence-world';

const PAGES = '/wiki/api/v2/pages';

async function library() {
  const world = confluenceWorld();
  const alice = world.as('alice');
  return { ...world, alice, ...(await librarySpace(alice)) };
}

describe('spaces', () => {
  it('are made with a home page, and found by key', async () => {
    const { alice, spaceId, homepageId } = await library();
    expect((await alice.get('/wiki/api/v2/spaces?keys=LIB')).body).toMatchObject({
      results: [{ id: spaceId, key: 'LIB', name: 'Library', homepageId }],
    });
    expect((await alice.get('/wiki/api/v2/spaces?keys=NONE')).body).toMatchObject({ results: [] });
    const home = await alice.get(`${PAGES}/${homepageId}?body-format=storage`);
    expect(home.body).toMatchObject({ title: 'Library Home', parentId: null });
  });

  it('refuse a key that is taken or no key', async () => {
    const { alice } = await library();
    const taken = await alice.post('/wiki/api/v2/spaces', { key: 'lib', name: 'Again' });
    expect(taken.status).toBe(400);
    const bad = await alice.post('/wiki/api/v2/spaces', { key: 'a b', name: 'Bad' });
    expect(bad.status).toBe(400);
  });
});

describe('pages', () => {
  it('keep what was written, below the home page, and tell about it', async () => {
    const { alice, page, homepageId, published } = await library();
    const made = await alice.post(PAGES, page('First', '<p>Hello</p>'));
    expect(made).toMatchObject({
      status: 200,
      body: { title: 'First', parentId: homepageId, version: { number: 1 } },
    });
    const read = await alice.get(`${PAGES}/${pick(made, 'id')}?body-format=storage`);
    expect(read.body).toMatchObject({ body: { storage: { value: '<p>Hello</p>' } } });
    expect(published.map((event) => event.name)).toEqual(['avi:confluence:created:page']);
  });

  it('have titles that are unique in their space while they are not in the trash', async () => {
    const { alice, page } = await library();
    const first = await alice.post(PAGES, page('Title'));
    const again = await alice.post(PAGES, page('title'));
    expect(again.status).toBe(400);
    expect(pick(again, 'errors.0.title')).toContain('already exists');
    expect((await alice.delete(`${PAGES}/${pick(first, 'id')}`)).status).toBe(204);
    expect((await alice.post(PAGES, page('Title'))).status).toBe(200);
    expect((await alice.get(`${PAGES}/${pick(first, 'id')}`)).status).toBe(404);
  });

  it.each(['\uD83D', '\uDC00 tail', 'a\uD83Db'])(
    'may have half of a surrogate pair in their title (%j), and the list still answers',
    async (title) => {
      const { alice, page } = await library();
      const made = await alice.post(PAGES, page(title));
      expect(made).toMatchObject({ status: 200, body: { title } });
      const updated = await alice.put(`${PAGES}/${pick(made, 'id')}`, {
        ...page(`${title}!`),
        id: pick(made, 'id'),
        version: { number: 2 },
      });
      expect(updated.status).toBe(200);
      const list = await alice.get(PAGES);
      expect(list.status).toBe(200);
      expect(pickAll(list, 'title')).toContain(`${title}!`);
    },
  );

  it('have titles of 255 characters at most, whether made or changed', async () => {
    const { alice, page } = await library();
    const made = await alice.post(PAGES, page('x'.repeat(255)));
    expect(made.status).toBe(200);
    expect((await alice.post(PAGES, page('x'.repeat(256)))).status).toBe(400);
    const id = pick(made, 'id');
    const longer = { ...page('x'.repeat(256)), id, version: { number: 2 } };
    expect((await alice.put(`${PAGES}/${id}`, longer)).status).toBe(400);
  });

  it('lose no update: of many writers of the same version exactly one wins', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 2, max: 6 }), async (writers) => {
        const { alice, page } = await library();
        const id = pick(await alice.post(PAGES, page('Page')), 'id');
        const update = (n: number) =>
          alice.put(`${PAGES}/${id}`, {
            ...page('Page', `<p>${n}</p>`),
            id,
            version: { number: 2 },
          });
        const answers = await Promise.all(Array.from({ length: writers }, (_, n) => update(n)));
        const statuses = answers.map((answer) => answer.status).sort();
        expect(statuses).toEqual([200, ...new Array<number>(writers - 1).fill(409)]);
      }),
      { numRuns: 5 },
    );
  });

  it.each([
    ['an open element', '<p>Text'],
    ['a wrong end', '<p><b>Text</p></b>'],
    ['a bare ampersand', '<p>a & b</p>'],
    ['an attribute without quotes', '<p class=x>Text</p>'],
    ['a stray bracket', '<p>1 < 2</p>'],
  ])('refuse %s', async (_, value) => {
    const { alice, page } = await library();
    const answer = await alice.post(PAGES, page('Bad', value));
    expect(answer.status).toBe(400);
    expect(pick(answer, 'errors.0.title')).toContain('Error parsing xhtml');
  });

  it('take macros, entities and CDATA', async () => {
    const { alice, page } = await library();
    const value =
      '<p>a &amp; b&nbsp;&#8212;</p><hr/><ac:structured-macro ac:name="code"><ac:plain-text-body><![CDATA[1 < 2 && 3]]></ac:plain-text-body></ac:structured-macro>';
    expect((await alice.post(PAGES, page('Good', value))).status).toBe(200);
  });

  it('take documents of the Atlassian Document Format', async () => {
    const { alice, page } = await library();
    const value = JSON.stringify({ type: 'doc', version: 1, content: [] });
    const body = { representation: 'atlas_doc_format', value };
    const made = await alice.post(PAGES, page('Document', '', { body }));
    const id = pick(made, 'id');
    const read = await alice.get(`${PAGES}/${id}?body-format=atlas_doc_format`);
    expect(read.body).toMatchObject({ body: { atlas_doc_format: { value } } });
    const bad = { representation: 'atlas_doc_format', value: '{}' };
    expect((await alice.post(PAGES, page('Bad', '', { body: bad }))).status).toBe(400);
  });

  it('never lie below themselves', async () => {
    const { alice, page } = await library();
    const parent = pick(await alice.post(PAGES, page('Parent')), 'id');
    const child = pick(await alice.post(PAGES, page('Child', '', { parentId: parent })), 'id');
    const turned = await alice.put(`${PAGES}/${parent}`, {
      ...page('Parent', '', { parentId: child }),
      id: parent,
      version: { number: 2 },
    });
    expect(turned.status).toBe(400);
  });

  it('are listed page by page, each once', async () => {
    const { alice, page, spaceId } = await library();
    for (let n = 0; n < 7; n += 1) await alice.post(PAGES, page(`Page ${n}`));
    const titles: string[] = [];
    let next: string | undefined = `${PAGES}?space-id=${spaceId}&limit=3&sort=title`;
    while (next !== undefined) {
      const answer: Answer = await alice.get(next);
      titles.push(...pickAll(answer, 'title'));
      const link = valueAt(answer, '_links.next');
      next = typeof link === 'string' ? link : undefined;
    }
    expect(titles).toEqual(['Library Home', ...Array.from({ length: 7 }, (_, n) => `Page ${n}`)]);
    expect((await alice.get(`${PAGES}?limit=0`)).status).toBe(400);
    expect((await alice.get(`${PAGES}?cursor=x`)).status).toBe(400);
    expect((await alice.get(`${PAGES}?sort=color`)).status).toBe(400);
  });

  it('keep content properties, each key once and each version in turn', async () => {
    const { alice, page } = await library();
    const id = pick(await alice.post(PAGES, page('Page')), 'id');
    const base = `${PAGES}/${id}/properties`;
    const made = await alice.post(base, { key: 'mark', value: { a: [1] } });
    expect(made).toMatchObject({ status: 200, body: { key: 'mark', version: { number: 1 } } });
    expect((await alice.post(base, { key: 'mark', value: 1 })).status).toBe(409);
    const one = `${base}/${pick(made, 'id')}`;
    const update = { key: 'mark', value: 2, version: { number: 2 } };
    expect((await alice.put(one, update)).body).toMatchObject({ value: 2 });
    expect((await alice.put(one, update)).status).toBe(409);
    expect((await alice.get(`${base}?key=mark`)).body).toMatchObject({ results: [{ value: 2 }] });
    expect((await alice.delete(one)).status).toBe(204);
    expect((await alice.get(base)).body).toMatchObject({ results: [] });
  });

  it('take comments', async () => {
    const { alice, page } = await library();
    const pageId = pick(await alice.post(PAGES, page('Page')), 'id');
    const body = { representation: 'storage', value: '<p>Well done</p>' };
    const said = await alice.post('/wiki/api/v2/footer-comments', { pageId, body });
    expect(said.status).toBe(201);
    const heard = await alice.get(`${PAGES}/${pageId}/footer-comments?body-format=storage`);
    expect(heard.body).toMatchObject({ results: [{ body: { storage: body } }] });
  });
});
