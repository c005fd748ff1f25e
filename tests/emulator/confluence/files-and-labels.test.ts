import fc from 'fast-check';
import { confluenceWorld, librarySpace, pick, valueAt } from './confluence-world';

async function withPage() {
  const world = confluenceWorld();
  const alice = world.as('alice');
  const { page } = await librarySpace(alice);
  const id = pick(await alice.post('/wiki/api/v2/pages', page('Page')), 'id');
  return { ...world, alice, id, files: `/wiki/rest/api/content/${id}/child/attachment` };
}

describe('attachments', () => {
  it('come back byte by byte, whatever their name', async () => {
    const { alice, files, id } = await withPage();
    const name = fc.stringMatching(/^[\w äé%#?&+'()-]{1,20}\.bin$/);
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), name, async (content, filename) => {
        const sent = await alice.upload(files, filename, new Uint8Array(content), {
          method: 'PUT',
        });
        expect(sent.status).toBe(200);
        const answer = await alice.raw(`/wiki${pick(sent, 'results.0._links.download')}`);
        expect(new Uint8Array(await answer.arrayBuffer())).toEqual(new Uint8Array(content));
        const query = `filename=${encodeURIComponent(filename)}`;
        const listed = await alice.get(`/wiki/api/v2/pages/${id}/attachments?${query}`);
        expect(listed.body).toMatchObject({ results: [{ title: filename }] });
      }),
      { numRuns: 30 },
    );
  });

  it('need the header against forged requests, and a file', async () => {
    const { alice, files } = await withPage();
    expect((await alice.upload(files, 'a.txt', 'a', { token: 'maybe' })).status).toBe(403);
    expect((await alice.post(files, {})).status).toBe(403);
  });

  it.each([
    ['../../a.txt', 'a.txt'],
    ['C:\\folder\\a.txt', 'a.txt'],
    ['a\r\nset-cookie: x=1.txt', 'aset-cookie: x=1.txt'],
    ["it's (new)*.txt", "it's (new)*.txt"],
  ])('sent as %j are kept as %j, and come back under it', async (sent, kept) => {
    const { alice, files } = await withPage();
    const answer = await alice.upload(files, sent, 'content');
    expect(answer).toMatchObject({ status: 200, body: { results: [{ title: kept }] } });
    const file = await alice.raw(`/wiki${pick(answer, 'results.0._links.download')}`);
    expect(await file.text()).toBe('content');
    expect(file.headers.get('content-disposition')).toMatch(
      /^attachment; filename\*=UTF-8''[\w.%!~-]+$/,
    );
  });

  it.each(['folder/', '\r\n', '..', 'x'.repeat(256)])(
    'need a name: %j is refused',
    async (sent) => {
      const { alice, files } = await withPage();
      expect((await alice.upload(files, sent, 'content')).status).toBe(400);
    },
  );

  it('get every version a number of its own, however many come at once', async () => {
    const { alice, files } = await withPage();
    const id = pick(await alice.upload(files, 'a.txt', 'one'), 'results.0.id');
    const answers = await Promise.all(
      ['two', 'three', 'four'].map((text) => alice.upload(`${files}/${id}/data`, 'a.txt', text)),
    );
    const numbers = answers.map((answer) => valueAt(answer, 'version.number'));
    expect(new Set(numbers)).toEqual(new Set([2, 3, 4]));
  });

  it('are new with POST and may be a next version with PUT or by their id', async () => {
    const { alice, files } = await withPage();
    const first = await alice.upload(files, 'a.txt', 'one', { comment: 'origin' });
    expect(first.body).toMatchObject({
      results: [{ title: 'a.txt', extensions: { fileSize: 3, comment: 'origin' } }],
    });
    expect((await alice.upload(files, 'a.txt', 'two')).status).toBe(400);
    const second = await alice.upload(files, 'a.txt', 'two', { method: 'PUT' });
    expect(second.body).toMatchObject({ results: [{ version: { number: 2 } }] });
    const id = pick(first, 'results.0.id');
    const third = await alice.upload(`${files}/${id}/data`, 'other.txt', 'three');
    expect(third.body).toMatchObject({ id, title: 'a.txt', version: { number: 3 } });
    const old = await alice.raw(`/wiki${pick(first, 'results.0._links.download')}`);
    expect(await old.text()).toBe('one');
  });

  it('never run as the site: other types than images are saved, all are sandboxed', async () => {
    const { alice, files } = await withPage();
    const sent = await alice.upload(files, 'x.html', '<script>1</script>', { type: 'text/html' });
    const answer = await alice.raw(`/wiki${pick(sent, 'results.0._links.download')}`);
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment/);
    expect(answer.headers.get('content-security-policy')).toContain('sandbox');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('can be deleted', async () => {
    const { alice, files, id } = await withPage();
    const sent = await alice.upload(files, 'a.txt', 'a');
    const one = `/wiki/api/v2/attachments/${pick(sent, 'results.0.id')}`;
    expect((await alice.get(one)).body).toMatchObject({ pageId: id, fileSize: 1 });
    expect((await alice.delete(one)).status).toBe(204);
    expect((await alice.get(one)).status).toBe(404);
  });
});

describe('labels', () => {
  it('are added once, in lower case, and removed by name', async () => {
    const { alice, id } = await withPage();
    const labels = `/wiki/rest/api/content/${id}/label`;
    await alice.post(labels, [{ prefix: 'global', name: 'Deck' }, { name: 'retail' }]);
    await alice.post(labels, { name: 'deck' });
    expect((await alice.get(`/wiki/api/v2/pages/${id}/labels`)).body).toMatchObject({
      results: [
        { name: 'deck', prefix: 'global' },
        { name: 'retail', prefix: 'global' },
      ],
    });
    expect((await alice.delete(`${labels}?name=deck`)).status).toBe(204);
    expect((await alice.delete(`${labels}/retail`)).status).toBe(204);
    expect((await alice.delete(`${labels}/retail`)).status).toBe(404);
    expect((await alice.get(`/wiki/api/v2/pages/${id}/labels`)).body).toMatchObject({
      results: [],
    });
  });

  it.each(['two words', 'a,b', 'a:b', ''])('refuse the name "%s"', async (name) => {
    const { alice, id } = await withPage();
    const answer = await alice.post(`/wiki/rest/api/content/${id}/label`, [{ name }]);
    expect(answer.status).toBe(400);
  });
});
