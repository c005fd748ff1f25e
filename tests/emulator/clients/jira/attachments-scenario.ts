import { present, type Scenario } from './jira-world';

const text = 'Bytes of a file: ä, €.';

/** Files of issues. */
export const attachmentsScenario: Scenario = {
  'uploads, reads and deletes a file': async ({ alice, plain, task }) => {
    const { key } = await task();
    const [made] = await alice.issueAttachments.addAttachment({
      issueIdOrKey: key,
      attachments: { filename: 'note.txt', content: text },
    });
    const id = present(made?.id);
    const found = await alice.issueAttachments.getAttachment({ id });
    expect(found).toMatchObject({ filename: 'note.txt', size: Buffer.byteLength(text) });
    const bytes = await alice.issueAttachments.getAttachmentContent({ id, redirect: false });
    expect(new TextDecoder().decode(bytes)).toBe(text);
    const download = await plain('GET', `/secure/attachment/${id}/note.txt`);
    expect(download).toEqual({ status: 200, body: text });
    await alice.issueAttachments.removeAttachment({ id });
    await expect(alice.issueAttachments.getAttachment({ id })).rejects.toMatchObject({
      status: 404,
    });
  },

  'says how large files may be': async ({ alice }) => {
    const { enabled, uploadLimit } = await alice.issueAttachments.getAttachmentMeta();
    expect(enabled).toBe(true);
    expect(uploadLimit).toBeGreaterThan(1_000_000);
  },
};
