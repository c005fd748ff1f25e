import { render, screen } from '@testing-library/react';
import { AdfView } from '../../../emulator/pages/adf/adf-view';
import { StorageView } from '../../../emulator/pages/wiki/storage/storage-view';

describe('a body that somebody else has written', () => {
  it('shows text, tables and named entities', () => {
    render(
      <StorageView storage="<p>Caf&eacute;&nbsp;bar</p><table><tbody><tr><th>A</th></tr></tbody></table>" />,
    );
    expect(screen.getByText('Café bar')).toBeInTheDocument();
    expect(screen.getByRole('columnheader', { name: 'A' })).toBeInTheDocument();
  });

  it('makes no element that could run script', () => {
    const { container } = render(
      <StorageView
        storage={
          '<p onclick="x()">a</p><script>x()</script><iframe src="https://example.com"></iframe>' +
          '<img src="x" onerror="x()" /><a href="javascript:x()">bad</a><a href="/wiki">good</a>'
        }
      />,
    );
    expect(container.querySelectorAll('script, iframe, img, [onclick], [onerror]')).toHaveLength(0);
    expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(['/wiki']);
  });

  it('says so when it is not well-formed', () => {
    render(<StorageView storage="<p>open" />);
    expect(screen.getByText(/not well-formed/)).toBeInTheDocument();
  });

  it('names a macro that is not modelled in its place', () => {
    render(<StorageView storage='<ac:structured-macro ac:name="roadmap" />' />);
    expect(screen.getByText(/“roadmap” is not modelled/)).toBeInTheDocument();
  });
});

describe('a document of Jira', () => {
  it('shows marks, mentions and lists, and refuses links that run script', () => {
    const content = [
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'strong', marks: [{ type: 'strong' }] },
          { type: 'mention', attrs: { id: 'u', text: '@Ann' } },
          {
            type: 'text',
            text: 'bad',
            marks: [{ type: 'link', attrs: { href: 'javascript:x()' } }],
          },
        ],
      },
      { type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'paragraph' }] }] },
    ];
    render(<AdfView document={{ type: 'doc', content }} />);
    expect(screen.getByText('strong').tagName).toBe('STRONG');
    expect(screen.getByText('@Ann')).toBeInTheDocument();
    expect(screen.getByRole('listitem')).toBeInTheDocument();
    expect(screen.queryByRole('link')).toBeNull();
  });
});
