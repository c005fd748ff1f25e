import { present, type Clients } from './recorded-clients';

/** CQL, which version 1 alone answers. */
export function searchScenario(clients: () => Clients): void {
  it('finds pages and files with CQL, page by page', async () => {
    const { v1, v2 } = clients();
    const space = await v2.space.createSpace({ body: { key: 'FIND', name: 'Find' } });
    const id = present(space.homepageId, 'homepageId');
    const attachments = { filename: 'found.txt', content: 'x' };
    await v1.contentAttachments.createAttachment({ id, attachments });
    const cql = 'space = FIND order by title';
    const first = await v1.search.searchByCQL({ cql, limit: 1 });
    expect(first).toMatchObject({ totalSize: 2, results: [{ title: 'Find Home' }] });
    const next = new URL(present(first._links.next, 'next'), 'http://localhost').searchParams;
    const cursor = present(next.get('cursor'), 'cursor');
    const second = await v1.search.searchByCQL({ cql, limit: 1, cursor });
    expect(second.results).toMatchObject([{ title: 'found.txt' }]);
    const content = await v1.content.searchContentByCQL({ cql });
    expect(content.results.map(({ type }) => type)).toEqual(['page', 'attachment']);
  });
}
