import fc from 'fast-check';
import { adfDocument } from '../../../emulator/pages/adf/adf-node';
import { documentText, losesFormat } from '../../../emulator/pages/adf/document-text';
import { textDocument } from '../../../emulator/pages/adf/text-document';

const line = fc
  .stringMatching(/^[A-Za-z][A-Za-z0-9 ,.]{0,20}[A-Za-z0-9]$/)
  .filter((text) => text.trim() === text);
const paragraph = fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'));
const list = fc
  .array(line, { minLength: 1, maxLength: 3 })
  .map((lines) => lines.map((text) => `- ${text}`).join('\n'));
const text = fc
  .array(fc.oneof(paragraph, list), { minLength: 1, maxLength: 4 })
  .map((blocks) => blocks.join('\n\n'));

describe('text of a person as a document', () => {
  it('comes back as it was written', () => {
    fc.assert(
      fc.property(text, (written) => {
        expect(documentText(textDocument(written))).toBe(written);
      }),
    );
  });

  it('turns a picked name into a mention and leaves other @ alone', () => {
    const document = textDocument('Hello @Ann Lee, see a@b.c', [
      { accountId: 'u-1', displayName: 'Ann Lee' },
    ]);
    const mentions = document.content?.[0]?.content?.filter(({ type }) => type === 'mention');
    expect(mentions).toEqual([{ type: 'mention', attrs: { id: 'u-1', text: '@Ann Lee' } }]);
  });

  it('links an address without the full stop behind it', () => {
    const document = textDocument('See https://example.com/a.');
    expect(document.content?.[0]?.content?.[1]).toEqual({
      type: 'text',
      text: 'https://example.com/a',
      marks: [{ type: 'link', attrs: { href: 'https://example.com/a' } }],
    });
  });

  it('warns before bold words are lost, not before links', () => {
    expect(losesFormat(textDocument('See https://example.com/a'))).toBe(false);
    const bold = adfDocument({
      type: 'doc',
      version: 1,
      content: [
        { type: 'paragraph', content: [{ type: 'text', text: 'x', marks: [{ type: 'strong' }] }] },
      ],
    });
    expect(bold !== undefined && losesFormat(bold)).toBe(true);
  });
});
