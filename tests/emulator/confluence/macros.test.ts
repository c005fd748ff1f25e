import type { AppModule } from '../../../emulator/forge/installed-app';
import { confluenceWorld, librarySpace, pick } from './confluence-world';

const KEY = '6f1d7c52-0b0e-4c3a-9a57-3f0a5a3f9d10/environment/static/chart';

const modules: readonly AppModule[] = [
  {
    type: 'macro',
    key: 'chart',
    properties: { title: 'Chart', resource: 'main', adfExport: { function: 'export-chart' } },
  },
  { type: 'macro', key: 'plain', properties: { title: 'Plain', resource: 'main' } },
];

const macro = (type: 'extension' | 'inlineExtension', extensionKey = KEY) => ({
  type,
  attrs: {
    extensionKey,
    extensionType: 'com.atlassian.ecosystem',
    parameters: {
      localId: 'one',
      extensionTitle: 'Chart',
      guestParams: { maxRows: 3, by: 'year' },
    },
    localId: 'one',
  },
});

const answerOf = (text: string) => ({
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

async function pageWith(content: readonly unknown[]) {
  const world = confluenceWorld({ modules });
  const alice = world.as('alice');
  const { page } = await librarySpace(alice);
  const value = JSON.stringify({ type: 'doc', version: 1, content });
  const body = { representation: 'atlas_doc_format', value };
  const id = pick(await alice.post('/wiki/api/v2/pages', page('Report', '', { body })), 'id');
  const word = async () => (await alice.raw(`/wiki/exportword?pageId=${id}`)).text();
  return { ...world, alice, id, word };
}

describe('macros of apps', () => {
  it('are exported by the function that the manifest names, which is told what for', async () => {
    const world = await pageWith([macro('extension')]);
    const { alice, id, invoked, word } = world;
    world.answer('export-chart', () => ({ ok: true, value: answerOf('Rows by year') }));
    expect(await word()).toContain('<h1>Report</h1><p>Rows by year</p>');
    await alice.raw(`/wiki/spaces/flyingpdf/pdfpageexport.action?pageId=${id}`);
    await alice.get(`/wiki/api/v2/pages/${id}?body-format=export_view`);
    expect(invoked.map(({ payload }) => payload)).toMatchObject([
      { exportType: 'word' },
      { exportType: 'pdf' },
      { exportType: 'other' },
    ]);
    expect(invoked[0]).toMatchObject({
      moduleKey: 'chart',
      accountId: 'account-alice',
      payload: {
        context: {
          localId: 'one',
          moduleKey: 'chart',
          extension: {
            type: 'macro',
            content: { id, type: 'page' },
            space: { key: 'LIB' },
            config: { maxRows: 3, by: 'year' },
          },
        },
      },
    });
  });

  it('keep their configuration when the page is read in storage format', async () => {
    const { alice, id } = await pageWith([macro('extension')]);
    const read = await alice.get(`/wiki/api/v2/pages/${id}?body-format=storage`);
    expect(pick(read, 'body.storage.value')).toContain(
      '<ac:adf-parameter key="guest-params"><ac:adf-parameter key="max-rows" type="integer">3</ac:adf-parameter>',
    );
  });

  it('leave a sentence where the function fails or answers something else than ADF', async () => {
    const { word, ...world } = await pageWith([macro('extension')]);
    const failed = `<p>Error rendering macro &#39;Chart&#39;</p>`.replaceAll('&#39;', "'");
    world.answer('export-chart', () => ({ ok: false, error: { type: 'Error', message: 'no' } }));
    expect(await word()).toContain(failed);
    world.answer('export-chart', () => ({ ok: true, value: { type: 'paragraph' } }));
    expect(await word()).toContain(failed);
  });

  it('leave their title where they have no function, and their name where no app has them', async () => {
    const plain = await pageWith([macro('extension', 'a/b/static/plain')]);
    expect(await plain.word()).toContain('<h1>Report</h1><p>Chart</p>');
    const gone = await pageWith([macro('extension', 'a/b/static/gone')]);
    expect(await gone.word()).toContain("<p>Unknown macro: 'gone'</p>");
    expect([...plain.invoked, ...gone.invoked]).toEqual([]);
  });

  it('stay in their line where they stand in one', async () => {
    const said = { type: 'text', text: 'See ' };
    const content = [said, macro('inlineExtension')];
    const { word, ...world } = await pageWith([{ type: 'paragraph', content }]);
    world.answer('export-chart', () => ({ ok: true, value: answerOf('the chart') }));
    expect(await word()).toContain('<p>See the chart</p>');
  });

  it('are not exported to people who may not see the page', async () => {
    const { as, alice, id, invoked } = await pageWith([macro('extension')]);
    await alice.put(`/wiki/rest/api/content/${id}/restriction`, [
      { operation: 'read', restrictions: { user: [{ accountId: 'account-alice' }] } },
    ]);
    expect((await as('bob').raw(`/wiki/exportword?pageId=${id}`)).status).toBe(404);
    expect(invoked).toEqual([]);
    expect((await alice.raw('/wiki/exportword')).status).toBe(400);
  });

  it('and of Confluence are found by their id, in every version of the page', async () => {
    const world = confluenceWorld({ modules });
    const alice = world.as('alice');
    const { page } = await librarySpace(alice);
    const code = (text: string) =>
      `<ac:structured-macro ac:name="code" ac:macro-id="m1"><ac:parameter ac:name="title">T</ac:parameter><ac:plain-text-body><![CDATA[${text}]]></ac:plain-text-body></ac:structured-macro>`;
    const id = pick(await alice.post('/wiki/api/v2/pages', page('P', code('one'))), 'id');
    const update = { ...page('P', code('two')), id, version: { number: 2 } };
    await alice.put(`/wiki/api/v2/pages/${id}`, update);
    const macroOf = (version: number, macroId = 'm1') =>
      alice.get(`/wiki/rest/api/content/${id}/history/${version}/macro/id/${macroId}`);
    expect((await macroOf(1)).body).toMatchObject({
      name: 'code',
      body: 'one',
      parameters: { title: { value: 'T' } },
    });
    expect((await macroOf(0)).body).toMatchObject({ body: 'two' });
    expect((await macroOf(0, 'm2')).status).toBe(404);
    expect((await macroOf(9)).status).toBe(404);
  });
});
