import { present, type Clients } from './recorded-clients';

/** Files of pages: uploaded with version 1 alone, read and deleted with version 2. */
export function attachmentsScenario(clients: () => Clients): void {
  it('uploads files, reads them in every version, and deletes them', async () => {
    const { v1, v2, follow } = clients();
    const { contentAttachments } = v1;
    const space = await v2.space.createSpace({ body: { key: 'FILES', name: 'Files' } });
    const id = present(space.homepageId, 'homepageId');
    const file = (content: string) => ({ filename: 'plan.txt', content });
    const sent = await contentAttachments.createAttachment({ id, attachments: file('one') });
    const attachmentId = present(sent.results[0]?.id, 'id');
    const first = present(sent.results[0]?._links?.download, 'download');
    await contentAttachments.createOrUpdateAttachments({ id, attachments: file('two') });
    const third = await contentAttachments.updateAttachmentData({
      id,
      attachmentId,
      attachment: file('three'),
    });
    expect(third).toMatchObject({ id: attachmentId, version: { number: 3 } });
    const bytes = await contentAttachments.downloadAttatchment({ id, attachmentId });
    expect(new TextDecoder().decode(bytes)).toBe('three');
    expect(await (await follow(`/wiki${first}`)).text()).toBe('one');
    const listed = await v2.attachment.getPageAttachments({ id: Number(id) });
    expect(listed.results).toMatchObject([{ id: attachmentId, title: 'plan.txt', fileSize: 5 }]);
    expect(await v2.attachment.getAttachmentById({ id: attachmentId })).toMatchObject({
      mediaType: 'text/plain',
    });
    await v2.attachment.deleteAttachment({ id: attachmentId.replace('att', '') });
    expect((await v2.attachment.getPageAttachments({ id: Number(id) })).results).toEqual([]);
  });
}
