import { editableNodes, storageText } from '../../../emulator/pages/wiki/edit/editable-body';
import { forgeMacroStorage } from '../../../emulator/pages/wiki/storage/forge-macro';

const cards = { titleOf: (key: string): string => `${key} macro`, isConfigurable: () => false };

function editorWith(storage: string): HTMLElement {
  const editor = document.createElement('div');
  editor.append(...(editableNodes(storage, cards) ?? []));
  return editor;
}

const macro = forgeMacroStorage({
  extensionKey: 'app/env/static/chart',
  title: 'Chart & more',
  localId: 'id-1',
  config: {},
});

describe('the editor of a page', () => {
  it.each([
    ['text and marks', '<p>One <strong>two</strong> &amp; <em>three</em> &lt;x&gt;</p>'],
    ['lists', '<ul><li>a</li><li>b</li></ul>'],
    ['links', '<p><a href="https://example.com/?a=1&amp;b=2">there</a></p>'],
    ['tables with spans', '<table><tbody><tr><td colspan="2">x</td></tr></tbody></table>'],
    ['Forge macros', `<p>before</p>${macro}<p>after</p>`],
    [
      'markup it does not know',
      '<ac:structured-macro ac:name="code"><ac:plain-text-body><![CDATA[a < b]]></ac:plain-text-body></ac:structured-macro>',
    ],
  ])('gives back %s as they were', (_what, storage) => {
    expect(storageText(editorWith(storage))).toBe(storage);
  });

  it('shows a macro by its title and keeps it out of the text', () => {
    const card = editorWith(macro).querySelector('[contenteditable="false"]');
    expect(card?.textContent).toBe('chart macro');
  });

  it('drops script and links that run script', () => {
    const editor = document.createElement('div');
    editor.innerHTML = '<p onclick="x()">a<a href="javascript:x()">b</a><script>x()</script></p>';
    expect(storageText(editor)).not.toMatch(/onclick|javascript/);
  });

  it('takes a list out of the paragraph that a browser leaves around it', () => {
    const editor = document.createElement('div');
    const paragraph = document.createElement('p');
    const list = document.createElement('ul');
    list.innerHTML = '<li>item</li>';
    paragraph.append('words', list);
    editor.append(paragraph, document.createElement('p'));
    expect(storageText(editor)).toBe('<p>words</p><ul><li>item</li></ul>');
  });
});
