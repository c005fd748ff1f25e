import { newPage } from './new-page';
import { present, type Clients } from './recorded-clients';

const CODE =
  '<ac:structured-macro ac:name="code" ac:macro-id="m1"><ac:parameter ac:name="title">T</ac:parameter><ac:plain-text-body><![CDATA[one]]></ac:plain-text-body></ac:structured-macro>';

/** Versions and representations of bodies, macros in them, and comments. */
export function bodiesScenario(clients: () => Clients): void {
  it('reads pages in every representation and every version', async () => {
    const { v2 } = clients();
    const { id } = await newPage(clients(), 'BODIES');
    const value = JSON.stringify({ type: 'doc', version: 1, content: [{ type: 'rule' }] });
    await v2.page.updatePage({
      id,
      body: {
        id: String(id),
        status: 'current',
        title: 'Rule',
        body: { representation: 'atlas_doc_format', value },
        version: { number: 2 },
      },
    });
    for (const bodyFormat of ['storage', 'atlas_doc_format', 'view', 'export_view']) {
      const read = await v2.page.getPageById({ id, bodyFormat });
      expect(read.body).toMatchObject({ [bodyFormat]: { representation: bodyFormat } });
    }
    const { results } = await v2.version.getPageVersions({ id, bodyFormat: 'storage' });
    expect(results).toMatchObject([{ number: 2 }, { number: 1, page: { title: 'Page BODIES' } }]);
    const first = { pageId: id, versionNumber: 1 };
    expect(await v2.version.getPageVersionDetails(first)).toMatchObject({ nextVersion: 2 });
    expect(await v2.page.getPageById({ id, version: 1 })).toMatchObject({ status: 'historical' });
  });

  it('finds macros and exports pages', async () => {
    const { v1, follow } = clients();
    const { id } = await newPage(clients(), 'MACROS', CODE);
    const macro = await v1.contentMacroBody.getMacroBodyByMacroId({
      id: String(id),
      version: 1,
      macroId: 'm1',
    });
    expect(macro).toMatchObject({ name: 'code', body: 'one' });
    for (const address of ['exportword', 'spaces/flyingpdf/pdfpageexport.action']) {
      const exported = await follow(`/wiki/${address}?pageId=${id}`);
      expect(await exported.text()).toContain('<h1>Page MACROS</h1>');
    }
  });

  it('comments below pages, answers, changes its mind and is silent again', async () => {
    const { v2 } = clients();
    const { comment: comments } = v2;
    const { id } = await newPage(clients(), 'TALK');
    const body = { representation: 'storage', value: '<p>Well done</p>' };
    const said = await comments.createFooterComment({ pageId: String(id), body });
    const commentId = Number(present(said.id, 'id'));
    await comments.createFooterComment({ parentCommentId: String(commentId), body });
    const answers = await comments.getFooterCommentChildren({ id: commentId });
    expect(answers.results).toMatchObject([{ parentCommentId: String(commentId) }]);
    const better = { representation: 'storage', value: '<p>Better</p>' };
    await comments.updateFooterComment({
      commentId,
      body: { version: { number: 2 }, body: better },
    });
    const read = await comments.getFooterCommentById({ commentId, bodyFormat: 'storage' });
    expect(read).toMatchObject({ body: { storage: { value: better.value } } });
    const heard = await comments.getPageFooterComments({ id, bodyFormat: 'storage' });
    expect(heard.results).toHaveLength(1);
    await comments.deleteFooterComment({ commentId });
    expect((await comments.getPageFooterComments({ id })).results).toEqual([]);
  });
}
