import type { Site } from '../../site';
import { ConfluenceError, notModelled } from '../confluence-error';
import type { ContentBody } from '../model/content';
import type { PageRecord } from '../model/page';
import { adfText, type AdfNode } from './adf-node';
import { bodyContext } from './body-context';
import { storageToAdf } from './from-storage';
import { parseAdf } from './read-adf';
import { adfToStorage } from './to-storage';
import { adfToView } from './to-view';
import { parseXml, xmlText } from './xml';

type State = Pick<Site, 'database' | 'origin'>;
type Owner = Pick<PageRecord, 'id' | 'spaceId'>;

/** A body of a page or a comment as ADF. */
export function bodyAsAdf(
  site: State,
  owner: Owner,
  { representation, value }: ContentBody,
): AdfNode {
  if (representation === 'atlas_doc_format') return parseAdf(value);
  return storageToAdf(value, bodyContext(site, owner));
}

/** A body of a page or a comment in storage format. */
function bodyAsStorage(site: State, owner: Owner, { representation, value }: ContentBody): string {
  if (representation === 'storage') return value;
  return adfToStorage(parseAdf(value), bodyContext(site, owner));
}

/**
 * A body in the representation that is asked for, converted where it was written in another one.
 * @throws ConfluenceError 400 for a representation that Confluence does not have, 501 for what is not modelled.
 */
export function representation(
  site: State,
  owner: Owner,
  body: ContentBody,
  format: string,
): { readonly representation: string; readonly value: string } {
  switch (format) {
    case body.representation:
      return body;
    case 'storage':
      return { representation: format, value: bodyAsStorage(site, owner, body) };
    case 'atlas_doc_format':
      return { representation: format, value: JSON.stringify(bodyAsAdf(site, owner, body)) };
    case 'view':
    case 'export_view': {
      const context = bodyContext(site, owner);
      const html = adfToView(bodyAsAdf(site, owner, body), context);
      return { representation: format, value: html };
    }
    case 'anonymous_export_view':
    case 'editor':
    case 'styled_view':
      throw notModelled(`bodies in the representation ${format}`);
    default:
      throw new ConfluenceError(400, `${format} is not a representation of a body.`);
  }
}

/** The words of a body, without its markup. */
export function bodyText({ representation: written, value }: ContentBody): string {
  if (written === 'atlas_doc_format') return adfText(parseAdf(value));
  return parseXml(value).map(xmlWords).join(' ').replace(/\s+/g, ' ').trim();
}

const xmlWords = (node: ReturnType<typeof parseXml>[number]): string =>
  typeof node === 'string' || node.children.length === 0
    ? xmlText(node)
    : node.children.map(xmlWords).join(isLine(node.name) ? '' : ' ');

const isLine = (name: string): boolean =>
  ['p', 'strong', 'em', 'u', 'span', 'a', 'code', 'li', 'td', 'th'].includes(name) ||
  /^h[1-6]$/.test(name);
