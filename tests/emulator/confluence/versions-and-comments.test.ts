import { confluenceWorld, librarySpace, pick } from './confluence-world';

const PAGES = '/wiki/api/v2/pages';

async function library() {
  const world = confluenceWorld();
  const alice = world.as('alice');
  return { ...world, alice, ...(await librarySpace(alice)) };
}

describe('pages', () => {
  it('keep every version, and read as they were in it', async () => {
    const { alice, as, page } = await library();
    const id = pick(await alice.post(PAGES, page('Page', '<p>one</p>')), 'id');
    const update = { ...page('Renamed', '<p>two</p>'), id, version: { number: 2, message: 'x' } };
    await as('bob').put(`${PAGES}/${id}`, update);
    const versions = await alice.get(`${PAGES}/${id}/versions?body-format=storage`);
    expect(versions.body).toMatchObject({
      results: [
        { number: 2, message: 'x', authorId: 'account-bob', page: { title: 'Renamed' } },
        { number: 1, page: { title: 'Page', body: { storage: { value: '<p>one</p>' } } } },
      ],
    });
    const first = await alice.get(`${PAGES}/${id}?version=1&body-format=atlas_doc_format`);
    expect(first.body).toMatchObject({ status: 'historical', title: 'Page' });
    expect(pick(first, 'body.atlas_doc_format.value')).toContain('"one"');
    const told = await alice.get(`${PAGES}/${id}/versions/1`);
    expect(told.body).toMatchObject({
      number: 1,
      nextVersion: 2,
      collaborators: ['account-alice'],
    });
    expect((await alice.get(`${PAGES}/${id}/versions/3`)).status).toBe(404);
    expect((await alice.get(`${PAGES}/${id}?version=3`)).status).toBe(404);
  });

  it('are purged from the trash alone, by who administers the space', async () => {
    const { alice, as, page } = await library();
    const id = pick(await alice.post(PAGES, page('Page')), 'id');
    const purge = `${PAGES}/${id}?purge=true`;
    expect((await alice.delete(purge)).status).toBe(400);
    await alice.delete(`${PAGES}/${id}`);
    expect((await alice.get(`${PAGES}/${id}?status=trashed`)).body).toMatchObject({
      status: 'trashed',
    });
    expect((await as('bob').delete(purge)).status).toBe(404);
    expect((await alice.delete(purge)).status).toBe(204);
    expect((await alice.get(`${PAGES}/${id}?status=trashed`)).status).toBe(404);
  });

  it('come back from the trash when they are written as current', async () => {
    const { alice, page, published } = await library();
    const id = pick(await alice.post(PAGES, page('Page')), 'id');
    await alice.delete(`${PAGES}/${id}`);
    await alice.post(PAGES, page('Page'));
    const update = { ...page('Page'), id, version: { number: 2 } };
    expect((await alice.put(`${PAGES}/${id}`, update)).status).toBe(400);
    expect((await alice.put(`${PAGES}/${id}`, { ...update, title: 'Other' })).status).toBe(200);
    expect((await alice.get(`${PAGES}/${id}`)).body).toMatchObject({ title: 'Other' });
    expect(published.at(-1)?.name).toBe('avi:confluence:restored:page');
  });

  it('that are drafts are deleted as drafts, and for good', async () => {
    const { alice, page } = await library();
    const id = pick(await alice.post(PAGES, page('Draft', '', { status: 'draft' })), 'id');
    expect((await alice.delete(`${PAGES}/${id}`)).status).toBe(400);
    expect((await alice.delete(`${PAGES}/${id}?draft=true`)).status).toBe(204);
    expect((await alice.get(`${PAGES}/${id}?status=trashed&status=draft`)).status).toBe(404);
  });

  it('take comments and answers to them, which their authors change and delete', async () => {
    const { alice, as, page } = await library();
    const pageId = pick(await alice.post(PAGES, page('Page')), 'id');
    const body = { representation: 'storage', value: '<p>Well done</p>' };
    const comments = '/wiki/api/v2/footer-comments';
    const id = pick(await alice.post(comments, { pageId, body }), 'id');
    const answer = await as('bob').post(comments, { parentCommentId: id, body });
    expect(answer.body).toMatchObject({ pageId, parentCommentId: id });
    expect((await alice.get(`${comments}/${id}/children`)).body).toMatchObject({
      results: [{ id: pick(answer, 'id') }],
    });
    const update = { version: { number: 2 }, body };
    expect((await as('bob').put(`${comments}/${id}`, update)).status).toBe(404);
    expect((await alice.put(`${comments}/${id}`, update)).status).toBe(200);
    expect((await alice.put(`${comments}/${id}`, update)).status).toBe(409);
    expect((await alice.delete(`${comments}/${id}`)).status).toBe(204);
    expect((await alice.get(`${comments}/${pick(answer, 'id')}`)).status).toBe(404);
    expect((await alice.post(comments, { pageId, parentCommentId: id, body })).status).toBe(400);
  });

  it('know what lies above and below them', async () => {
    const { alice, page, homepageId } = await library();
    const id = pick(await alice.post(PAGES, page('Page')), 'id');
    const child = pick(await alice.post(PAGES, page('Child', '', { parentId: id })), 'id');
    expect((await alice.get(`${PAGES}/${child}/ancestors`)).body).toMatchObject({
      results: [{ id: homepageId }, { id, type: 'page' }],
    });
    expect((await alice.get(`${PAGES}/${id}/direct-children`)).body).toMatchObject({
      results: [{ id: child, type: 'page' }],
    });
  });
});
