import { newPage, newSpace } from './new-page';
import { present, type Clients } from './recorded-clients';

/** Spaces, pages, their labels, and properties. */
export function pagesScenario(clients: () => Clients): void {
  const makeSpace = (key: string) => newSpace(clients(), key);
  const makePage = (key: string) => newPage(clients(), key);

  it('makes spaces and finds them', async () => {
    const { v2 } = clients();
    const { id, homepageId } = await makeSpace('ONE');
    const { results } = await v2.space.getSpaces({ keys: ['ONE'], descriptionFormat: 'plain' });
    expect(results).toMatchObject([{ id, key: 'ONE', homepageId }]);
    expect(await v2.space.getSpaceById({ id: Number(id) })).toMatchObject({ name: 'Space ONE' });
  });

  it('makes, reads, changes and deletes pages', async () => {
    const { v2 } = clients();
    const { space, id } = await makePage('TWO');
    const read = await v2.page.getPageById({ id, bodyFormat: 'storage' });
    expect(read).toMatchObject({ title: 'Page TWO', body: { storage: { value: '<p>Text</p>' } } });
    const changed = await v2.page.updatePage({
      id,
      body: {
        id: String(id),
        status: 'current',
        title: 'Page 2',
        body: { representation: 'storage', value: '<p>New</p>' },
        version: { number: 2, message: 'Better' },
      },
    });
    expect(changed).toMatchObject({ title: 'Page 2', version: { number: 2, message: 'Better' } });
    expect((await v2.page.getPages({ id: [id], bodyFormat: 'storage' })).results).toHaveLength(1);
    const inSpace = await v2.page.getPagesInSpace({ id: Number(space.id), title: 'Page 2' });
    expect(inSpace.results).toMatchObject([{ id: String(id) }]);
    const { homepageId } = space;
    const above = await v2.ancestors.getPageAncestors({ id });
    expect(above.results).toMatchObject([{ id: homepageId, type: 'page' }]);
    const direct = await v2.children.getPageDirectChildren({ id: Number(homepageId) });
    expect(direct.results).toMatchObject([{ id: String(id), type: 'page' }]);
    const below = await v2.children.getChildPages({ id: Number(space.homepageId) });
    expect(below.results).toMatchObject([{ id: String(id), title: 'Page 2' }]);
    await v2.page.deletePage({ id });
    await expect(v2.page.getPageById({ id })).rejects.toMatchObject({ status: 404 });
    const trashed = await v2.page.getPageById({ id, status: ['trashed'] });
    expect(trashed).toMatchObject({ status: 'trashed' });
    await v2.page.deletePage({ id, purge: true });
    const gone = v2.page.getPageById({ id, status: ['trashed'] });
    await expect(gone).rejects.toMatchObject({ status: 404 });
  });

  it('gives every page of a list once', async () => {
    const { v2 } = clients();
    const { space } = await makePage('PAGING');
    const first = await v2.page.getPages({ spaceId: [Number(space.id)], limit: 1, sort: 'title' });
    const next = new URL(present(first._links?.next, 'next'), 'http://localhost');
    const cursor = present(next.searchParams.get('cursor'), 'cursor');
    const rest = await v2.page.getPages({
      spaceId: [Number(space.id)],
      limit: 1,
      sort: 'title',
      cursor,
    });
    expect([...(first.results ?? []), ...(rest.results ?? [])].map(({ title }) => title)).toEqual([
      'Page PAGING',
      'Space PAGING Home',
    ]);
  });

  it('labels pages', async () => {
    const { v1, v2 } = clients();
    const { id } = await makePage('LABELS');
    const prefix = 'global';
    await v1.contentLabels.addLabelsToContent({
      id: String(id),
      body: [
        { prefix, name: 'one' },
        { prefix, name: 'two' },
      ],
    });
    const { results } = await v2.label.getPageLabels({ id });
    expect(results).toMatchObject([{ name: 'one' }, { name: 'two' }]);
    await v1.contentLabels.removeLabelFromContent({ id: String(id), label: 'one' });
    await v1.contentLabels.removeLabelFromContentUsingQueryParameter({
      id: String(id),
      name: 'two',
    });
    expect((await v2.label.getPageLabels({ id })).results).toEqual([]);
  });

  it('keeps content properties', async () => {
    const { v2 } = clients();
    const { id: pageId } = await makePage('PROPS');
    const { contentProperties } = v2;
    const made = await contentProperties.createPageProperty({ pageId, key: 'mark', value: [1] });
    const propertyId = Number(present(made.id, 'id'));
    const one = { pageId, propertyId };
    expect(await contentProperties.getPageContentPropertiesById(one)).toMatchObject({ value: [1] });
    await contentProperties.updatePagePropertyById({
      ...one,
      key: 'mark',
      value: { a: 1 },
      version: { number: 2, message: 'Again' },
    });
    const all = await contentProperties.getPageContentProperties({ pageId, key: 'mark' });
    expect(all.results).toMatchObject([{ value: { a: 1 }, version: { number: 2 } }]);
    await contentProperties.deletePagePropertyById(one);
    expect((await contentProperties.getPageContentProperties({ pageId })).results).toEqual([]);
  });
}
