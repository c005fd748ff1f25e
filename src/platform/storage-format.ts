import type { PageContent } from '../usecases/ports/library-pages';

/** A page body in Confluence's storage format. @see https://confluence.atlassian.com/doc/confluence-storage-format-790796544.html */
export function storageOf({ paragraphs, facts, filename, request }: PageContent): string {
  const rows = facts.map(
    ([name, value]) => `<tr><th><p>${escaped(name)}</p></th><td><p>${escaped(value)}</p></td></tr>`,
  );
  const file =
    `<p><ac:link><ri:attachment ri:filename="${escaped(filename)}" />` +
    `<ac:plain-text-link-body><![CDATA[${filename.replaceAll(']]>', ']]')}]]></ac:plain-text-link-body></ac:link></p>`;
  const origin = `<p>Made for <a href="${escaped(request.url)}">${escaped(request.key)}</a>.</p>`;
  return [
    ...paragraphs.map((text) => `<p>${escaped(text)}</p>`),
    file,
    `<table><tbody>${rows.join('')}</tbody></table>`,
    origin,
  ].join('');
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
