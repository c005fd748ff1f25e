import type { BodyContext } from './body-context';
import { xml } from './xml';

/** A link: to a page of this site by its title, to a file of this page by its name, to any other address. */
export function linkXml(href: string, inside: string, context: BodyContext): string {
  const body = xml('ac:link-body', {}, inside);
  const [address = '', anchor] = href.split('#');
  const page = context.pageAt(address);
  if (page !== undefined) {
    const { title, spaceKey } = page;
    const target = xml('ri:page', { 'ri:content-title': title, 'ri:space-key': spaceKey });
    return xml('ac:link', { 'ac:anchor': anchor }, target + body);
  }
  if (address === '' && anchor !== undefined) return xml('ac:link', { 'ac:anchor': anchor }, body);
  const files = `/wiki/download/attachments/${context.pageId}/`;
  const name = address.startsWith(files) ? decoded(address.slice(files.length)) : undefined;
  if (name === undefined || context.file({ name }) === undefined) return xml('a', { href }, inside);
  return xml('ac:link', {}, xml('ri:attachment', { 'ri:filename': name }) + body);
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}
