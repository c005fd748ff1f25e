import { confluenceWorld, librarySpace, pick, pickAll } from './confluence-world';

async function world() {
  const { as, clock } = confluenceWorld();
  const alice = as('alice');
  const { page, homepageId } = await librarySpace(alice);
  const ids: string[] = [];
  for (const [title, value] of [
    ['Retail deck', '<p>Shops &amp; tills</p>'],
    ['Bank brochure', '<p>Money in the bank</p>'],
    [
      'Retail case study',
      '<p>How a shop grew <ac:link><ri:user ri:account-id="account-bob" /></ac:link></p><ac:structured-macro ac:name="toc" />',
    ],
  ] as const) {
    clock.advance('PT1H');
    const id = pick(await alice.post('/wiki/api/v2/pages', page(title, value)), 'id');
    ids.push(id);
  }
  await alice.post(`/wiki/rest/api/content/${ids[0]}/label`, [
    { name: 'deck' },
    { name: 'retail' },
  ]);
  await alice.post(`/wiki/rest/api/content/${ids[2]}/label`, [{ name: 'retail' }]);
  await alice.upload(`/wiki/rest/api/content/${ids[1]}/child/attachment`, 'bank.pdf', 'x');
  const search = (cql: string) => alice.get(`/wiki/rest/api/search?cql=${encodeURIComponent(cql)}`);
  const titles = async (cql: string) => pickAll(await search(cql), 'title');
  return { alice, search, titles, homepageId, ids };
}

describe('a search with CQL', () => {
  it('answers its clauses, joined and nested', async () => {
    const { titles, homepageId, ids } = await world();
    const retail = ['Retail case study', 'Retail deck'];
    expect(await titles('label = retail and type = page')).toEqual(retail);
    expect(await titles('label in (deck, brochure)')).toEqual(['Retail deck']);
    expect(await titles('type = attachment')).toEqual(['bank.pdf']);
    expect(await titles('title ~ "retail" AND NOT label = deck')).toEqual(['Retail case study']);
    expect(await titles('title = "Bank brochure" or (label = deck and space = LIB)')).toEqual([
      'Bank brochure',
      'Retail deck',
    ]);
    expect(await titles('text ~ "bank money"')).toEqual(['Bank brochure']);
    expect(await titles('text ~ "sho*" order by title')).toEqual([
      'Retail case study',
      'Retail deck',
    ]);
    expect(await titles(`parent = ${homepageId} and label != retail and type = page`)).toEqual([
      'Bank brochure',
    ]);
    expect(await titles(`ancestor = ${homepageId} and type = attachment`)).toEqual(['bank.pdf']);
    expect(await titles(`id = ${ids[0]}`)).toEqual(['Retail deck']);
    expect(await titles('space = NONE')).toEqual([]);
    expect(await titles('type = page order by created asc, title desc')).toHaveLength(4);
  });

  it('answers dates, people and functions', async () => {
    const { titles } = await world();
    const all = ['Retail case study', 'Bank brochure', 'Retail deck', 'Library Home'];
    const pages = (cql: string) => titles(`type = page and ${cql}`);
    expect(await pages('created >= now("-90m")')).toEqual(all.slice(0, 2));
    expect(await pages('created < "2026-11-23 10:00"')).toEqual(['Library Home']);
    expect(await pages('created = "2026-11-23"')).toEqual(all);
    expect(await pages('created > "2026/11/23"')).toEqual([]);
    expect(await pages('lastmodified > startOfDay()')).toEqual(all);
    expect(await pages('lastModified < startOfDay("-1d")')).toEqual([]);
    expect(await pages('lastmodified <= endOfMonth()')).toEqual(all);
    expect(await pages('lastmodified < startOfWeek("+1w")')).toEqual(all);
    expect(await pages('contributor = currentUser()')).toEqual(all);
    expect(await pages('creator not in (currentUser())')).toEqual([]);
    expect(await pages('creator in currentUser()')).toEqual(all);
    expect(await pages('title = now')).toEqual([]);
    expect(await pages('mention = "account-bob"')).toEqual(['Retail case study']);
    expect(await pages('macro = toc')).toEqual(['Retail case study']);
    expect(await pages('siteSearch ~ "b?nk"')).toEqual(['Bank brochure']);
    expect(await titles('container = none')).toEqual([]);
  });

  it('marks what it found in an excerpt, unless it is asked not to', async () => {
    const { search, alice } = await world();
    const marked = await search('text ~ money');
    expect(pick(marked, 'results.0.excerpt')).toContain('@@@hl@@@Money@@@endhl@@@ in the bank');
    const plain = await alice.get('/wiki/rest/api/search?cql=text~money&excerpt=none');
    expect(pick(plain, 'results.0.excerpt')).toBe('Bank brochure Money in the bank');
  });

  it.each([
    ['creator = membersOf("editors")', 'membersOf'],
    ['created > "yesterday"', 'yesterday'],
    ['created > now("-4x")', '-4x'],
    ['created in ("2026-01-01")', 'created in'],
    ['favouriteColour = red', 'favouriteColour = red'],
    ['space.colour = red', 'space.colour = red'],
    ['creator = now("-1d", "-2d")', 'now'],
    ['id in 5', 'the end'],
    ['label in ("a"', 'the end'],
    ['id in "recentlyViewedContent"(5)', '('],
    ['type = page order by colour', 'colour'],
    ['text = word', 'text = word'],
    ['type = page label = a', 'label'],
    ['(type = page', 'the end'],
    ['title = "open', 'cql'],
    ['', 'the end'],
  ])('refuses %s and names what it cannot answer', async (cql, named) => {
    const { search } = await world();
    const answer = await search(cql);
    expect(answer.status).toBe(400);
    expect(pick(answer, 'message')).toContain(named);
  });

  it.each([
    ['favourite = currentUser()', 'favourite'],
    ['favorite in (currentUser())', 'favorite'],
    ['watcher != currentUser()', 'watcher'],
    ['user = alice', 'user'],
    ['type = user and user.fullname ~ "Alice"', 'user.fullname'],
    ['space.type = personal', 'space.type'],
    ['space.title ~ "Library"', 'space.title'],
    ['space.category = docs', 'space.category'],
    ['creator.fullname ~ "Alice"', 'creator.fullname'],
    ['content.property[editor].value = v2', 'content.property[editor].value'],
    ['id in recentlyViewedContent(5)', 'recentlyViewedContent()'],
    ['id in recentlyViewedContent(5, 10) and type = page', 'recentlyViewedContent()'],
    ['space in (favouriteSpaces())', 'favouriteSpaces()'],
    ['space = currentSpace()', 'currentSpace()'],
    ['space in recentlyViewedSpaces()', 'recentlyViewedSpaces()'],
    ['type = page order by mention', 'mention'],
  ])('says of %s that Confluence has it and the emulator does not', async (cql, named) => {
    const { search } = await world();
    const answer = await search(cql);
    expect(answer.status).toBe(501);
    expect(pick(answer, 'message')).toContain(named);
  });

  it('pages through its results', async () => {
    const { alice } = await world();
    const first = await alice.get('/wiki/rest/api/search?cql=type=page&limit=3');
    expect(first.body).toMatchObject({ size: 3, totalSize: 4 });
    const second = await alice.get(`/wiki${pick(first, '_links.next')}`);
    expect(second.body).toMatchObject({ size: 1, totalSize: 4, start: 3 });
  });
});
