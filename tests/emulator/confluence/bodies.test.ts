import fc from 'fast-check';
import { z } from 'zod';
import { adfDocuments } from './adf-arbitrary';
import { adfSchemaIsThere, adfValidator } from './adf-schema';
import { confluenceWorld, librarySpace, pick } from './confluence-world';

const PAGES = '/wiki/api/v2/pages';

async function library() {
  const world = confluenceWorld();
  const alice = world.as('alice');
  const { page } = await librarySpace(alice);
  let titles = 0;
  const write = async (representation: string, value: string) => {
    titles += 1;
    return alice.post(PAGES, page(`Page ${titles}`, '', { body: { representation, value } }));
  };
  const read = async (id: string, format: string): Promise<string> => {
    const answer = await alice.get(`${PAGES}/${id}?body-format=${format}`);
    return pick(answer, `body.${format}.value`);
  };
  const storageAs = async (value: string, format: string): Promise<string> =>
    read(pick(await write('storage', value), 'id'), format);
  return { ...world, alice, write, read, storageAs };
}

const adfDocument = z.looseObject({ content: z.array(z.unknown()) });

const contentOf = (adf: string): readonly unknown[] => adfDocument.parse(JSON.parse(adf)).content;

const WRITTEN = [
  ['<p>a <strong>b</strong> <code>c</code></p>', 'paragraph'],
  ['text alone', 'paragraph'],
  [
    '<ac:structured-macro ac:name="info"><ac:rich-text-body><p>x</p></ac:rich-text-body></ac:structured-macro>',
    'panel',
  ],
  ['<ac:structured-macro ac:name="toc" />', 'extension'],
  [
    '<ac:structured-macro ac:name="excerpt"><ac:rich-text-body>x</ac:rich-text-body></ac:structured-macro>',
    'bodiedExtension',
  ],
  ['<ac:image><ri:url ri:value="https://example.com/a.png" /></ac:image>', 'mediaSingle'],
  ['<table><tbody><tr><th>a</th><td>b</td></tr></tbody></table>', 'table'],
  ['<pre>code</pre>', 'codeBlock'],
  [
    '<ac:task-list><ac:task><ac:task-id>7</ac:task-id><ac:task-status>complete</ac:task-status><ac:task-body>do</ac:task-body></ac:task></ac:task-list>',
    'taskList',
  ],
  ['<a href="https://example.com" data-card-appearance="block">x</a>', 'blockCard'],
] as const;

describe('bodies of pages', () => {
  it('lose nothing that is modelled on the way from ADF to storage and back', async () => {
    const { write, read } = await library();
    await fc.assert(
      fc.asyncProperty(adfDocuments, async (document) => {
        const id = pick(await write('atlas_doc_format', JSON.stringify(document)), 'id');
        const storage = await read(id, 'storage');
        const copy = pick(await write('storage', storage), 'id');
        expect(contentOf(await read(copy, 'atlas_doc_format'))).toEqual(document.content);
        expect(await read(copy, 'view')).toBe(await read(id, 'view'));
      }),
      { numRuns: 20 },
    );
  });

  const bySchema = adfSchemaIsThere ? it : it.skip;
  bySchema('read as ADF are valid by the JSON schema that Atlassian publishes', async () => {
    const { write, read } = await library();
    const problems = adfValidator();
    await fc.assert(
      fc.asyncProperty(adfDocuments, async (document) => {
        const id = pick(await write('atlas_doc_format', JSON.stringify(document)), 'id');
        const copy = pick(await write('storage', await read(id, 'storage')), 'id');
        expect(problems(JSON.parse(await read(copy, 'atlas_doc_format')))).toEqual([]);
      }),
      { numRuns: 20 },
    );
    for (const [value] of WRITTEN) {
      const id = pick(await write('storage', value), 'id');
      expect(problems(JSON.parse(await read(id, 'atlas_doc_format')))).toEqual([]);
    }
  });

  it.each(WRITTEN)('written as %s are documents with a %s', async (value, type) => {
    const { storageAs } = await library();
    expect(contentOf(await storageAs(value, 'atlas_doc_format'))).toMatchObject([{ type }]);
  });

  it('show pictures and files of the page by their names and ids', async () => {
    const { alice, write, read } = await library();
    const value =
      '<ac:image ac:width="90"><ri:attachment ri:filename="a b.png" /></ac:image>' +
      '<p><ac:link><ri:attachment ri:filename="a b.png" /></ac:link></p>';
    const id = pick(await write('storage', value), 'id');
    const files = `/wiki/rest/api/content/${id}/child/attachment`;
    const sent = await alice.upload(files, 'a b.png', 'x', { type: 'image/png' });
    const fileId = pick(sent, 'results.0.extensions.fileId');
    const adf = await read(id, 'atlas_doc_format');
    expect(contentOf(adf)).toMatchObject([
      { content: [{ attrs: { id: fileId, collection: `contentId-${id}` } }] },
      { content: [{ text: 'a b.png', marks: [{ type: 'link' }] }] },
    ]);
    expect(await read(id, 'view')).toContain(`src="/wiki/download/attachments/${id}/a%20b.png"`);
  });

  it('link pages by title and space, and keep the words where there is no such page', async () => {
    const { storageAs } = await library();
    const link = (title: string) =>
      `<p><ac:link><ri:page ri:content-title="${title}" /><ac:link-body>See</ac:link-body></ac:link></p>`;
    const view = await storageAs(link('Library Home'), 'view');
    expect(view).toMatch(
      /<a href="http:\/\/localhost:4310\/wiki\/spaces\/LIB\/pages\/\d+\/Library\+Home">See<\/a>/,
    );
    expect(await storageAs(link('Gone'), 'view')).toBe('<p>See</p>');
  });

  it('run nothing when they are read as HTML', async () => {
    const { storageAs } = await library();
    const view = await storageAs(
      '<p><a href="javascript:alert(1)">a</a>&lt;script&gt;alert(1)&lt;/script&gt;</p>',
      'view',
    );
    expect(view).toBe('<p><a>a</a>&lt;script&gt;alert(1)&lt;/script&gt;</p>');
  });

  it.each([
    ['<marquee>x</marquee>', 'marquee'],
    [
      '<ul><li><table><tbody><tr><td>x</td></tr></tbody></table></li></ul>',
      'table inside of listItem',
    ],
    ['<ac:adf-extension><ac:adf-node type="sync-block" /></ac:adf-extension>', 'sync-block'],
  ])('that hold %s are refused by name when they are read otherwise', async (value, named) => {
    const { alice, write } = await library();
    const id = pick(await write('storage', value), 'id');
    const answer = await alice.get(`${PAGES}/${id}?body-format=atlas_doc_format`);
    expect(answer.status).toBe(501);
    expect(pick(answer, 'errors.0.title')).toContain(named);
  });

  it.each([
    ['{}', 'type'],
    ['no JSON', 'no JSON'],
    ['{"type":"doc","version":1,"content":[{"type":"text","text":"x"}]}', 'text inside of doc'],
    [
      '{"type":"doc","version":1,"content":[{"type":"bulletList","content":[]}]}',
      'an empty bulletList',
    ],
    ['{"type":"doc","version":1,"content":[{"type":"heading"}]}', 'heading without level'],
  ])('written as the document %s are refused', async (value, why) => {
    const { write } = await library();
    const answer = await write('atlas_doc_format', value);
    expect(answer.status).toBe(400);
    expect(pick(answer, 'errors.0.title')).toContain(why);
  });

  it('have the representations that Confluence has, and no other', async () => {
    const { alice, write } = await library();
    const id = pick(await write('storage', '<p>x</p>'), 'id');
    expect((await alice.get(`${PAGES}/${id}?body-format=markdown`)).status).toBe(400);
    expect((await alice.get(`${PAGES}/${id}?body-format=editor`)).status).toBe(501);
  });
});
