import { confluenceWorld, librarySpace, pick, valueAt } from './confluence-world';

const PAGES = '/wiki/api/v2/pages';
const LEVELS = 1000;

async function world() {
  const alice = confluenceWorld().as('alice');
  const { page, spaceId } = await librarySpace(alice);
  const write = (representation: string, value: string) =>
    alice.post(PAGES, page('Deep', '', { body: { representation, value } }));
  return { alice, page, spaceId, write };
}

const lists = (levels: number): string =>
  `${'<ul><li>'.repeat(levels)}<p>Text</p>${'</li></ul>'.repeat(levels)}`;

function bullets(levels: number): string {
  const open = '{"type":"bulletList","content":[{"type":"listItem","content":[';
  const text = '{"type":"paragraph","content":[]}';
  const content = `${open.repeat(levels)}${text}${']}]}'.repeat(levels)}`;
  return `{"type":"doc","version":1,"content":[${content}]}`;
}

describe('what is nested too deeply', () => {
  it.each([
    ['storage', lists(LEVELS)],
    ['storage', '<ul>'.repeat(LEVELS)],
    ['atlas_doc_format', bullets(LEVELS)],
    ['atlas_doc_format', bullets(20 * LEVELS)],
  ])('is no body of a page in %s', async (representation, value) => {
    const { write } = await world();
    const answer = await write(representation, value);
    expect(answer.status).toBe(400);
    expect(pick(answer, 'errors.0.title')).toContain('100 levels');
  });

  it.each([
    ['storage', lists(40)],
    ['atlas_doc_format', bullets(40)],
  ])('is not what a person writes: %s of 80 levels is read in every form', async (form, value) => {
    const { alice, write } = await world();
    const id = pick(await write(form, value), 'id');
    for (const format of ['storage', 'atlas_doc_format', 'view', 'export_view']) {
      expect((await alice.get(`${PAGES}/${id}?body-format=${format}`)).status).toBe(200);
    }
    const listed = await alice.get(`${PAGES}?body-format=atlas_doc_format`);
    expect(valueAt(listed, 'results')).toHaveLength(2);
  });

  it('is no comment and no property', async () => {
    const { alice, page } = await world();
    const pageId = pick(await alice.post(PAGES, page('Plain')), 'id');
    const body = { representation: 'storage', value: lists(LEVELS) };
    expect((await alice.post('/wiki/api/v2/footer-comments', { pageId, body })).status).toBe(400);
    const value: unknown = JSON.parse(`${'['.repeat(LEVELS)}${']'.repeat(LEVELS)}`);
    const property = await alice.post(`${PAGES}/${pageId}/properties`, { key: 'deep', value });
    expect(property.status).toBe(400);
  });

  it.each([
    ['parentheses', `${'('.repeat(300)}type = page${')'.repeat(300)}`],
    ['parentheses', `${'('.repeat(LEVELS)}type = page${')'.repeat(LEVELS)}`],
    ['negations', `${'not '.repeat(20 * LEVELS)}type = page`],
  ])('is no query: %s', async (_, cql) => {
    const { alice } = await world();
    const answer = await alice.get(`/wiki/rest/api/search?cql=${encodeURIComponent(cql)}`);
    expect(answer.status).toBe(400);
    expect(pick(answer, 'message')).toContain('levels');
  });
});
