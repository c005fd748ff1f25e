import { route } from '@forge/api';
import { z } from 'zod';
import type { LibraryPage, LibraryPages, PageContent } from '../usecases/ports/library-pages';
import { copyFile } from './confluence-attachments';
import { sender, unexpected } from './product-request';
import { storageOf } from './storage-format';

const links = z.object({ webui: z.string(), base: z.string().optional() });
const page = z.object({
  id: z.coerce.string(),
  version: z.object({ number: z.number(), message: z.string().nullish() }),
  _links: links,
});
const found = z.object({
  results: z.array(page),
  _links: z.object({ base: z.string().optional() }).optional(),
});
const properties = z.object({
  results: z.array(z.object({ id: z.coerce.string(), version: z.object({ number: z.number() }) })),
});

const propertyKey = 'asset-desk';
const asApp = () => sender('confluence', 'app');

/**
 * Pages of the library space. Pages and properties use REST v2; labels can be written with v1 alone.
 * @see https://developer.atlassian.com/cloud/confluence/rest/v2/
 */
export const confluencePages: LibraryPages = {
  async maySee(spaceId) {
    const reply = await sender('confluence', 'user')('GET', route`/wiki/api/v2/spaces/${spaceId}`);
    if (reply.status === 200) return true;
    if ([401, 403, 404].includes(reply.status)) return false;
    throw unexpected('Reading the library space', reply);
  },
  async find(spaceId, title) {
    const query = new URLSearchParams({ 'space-id': spaceId, title, status: 'current' });
    const reply = await asApp()('GET', route`/wiki/api/v2/pages?${query}`);
    if (reply.status !== 200) throw unexpected('Finding a page', reply);
    const { results, _links } = found.parse(reply.body);
    return results[0] && pageOf(results[0], _links?.base);
  },
  async create(spaceId, content) {
    const body = { spaceId, status: 'current', title: content.title, body: bodyOf(content) };
    const reply = await asApp()('POST', route`/wiki/api/v2/pages`, body);
    if (reply.status !== 200 && reply.status !== 201) throw unexpected('Creating a page', reply);
    return pageOf(page.parse(reply.body));
  },
  async update(pageId, content) {
    const path = route`/wiki/api/v2/pages/${pageId}`;
    const before = await asApp()('GET', path);
    if (before.status === 404) return undefined;
    if (before.status !== 200) throw unexpected('Reading a page', before);
    const current = page.parse(before.body);
    if (current.version.message === content.versionMessage) return pageOf(current);
    const reply = await asApp()('PUT', path, {
      id: pageId,
      status: 'current',
      title: content.title,
      body: bodyOf(content),
      version: { number: current.version.number + 1, message: content.versionMessage },
    });
    if (reply.status !== 200) throw unexpected('Updating a page', reply);
    return pageOf(page.parse(reply.body));
  },
  async label(pageId, added, removed) {
    const body = added.map((name) => ({ prefix: 'global', name }));
    const reply = await asApp()('POST', route`/wiki/rest/api/content/${pageId}/label`, body);
    if (reply.status !== 200) throw unexpected('Labelling a page', reply);
    for (const name of removed) await removeLabel(pageId, name);
  },
  async mark(pageId, value) {
    const path = route`/wiki/api/v2/pages/${pageId}/properties`;
    const before = await asApp()(
      'GET',
      route`/wiki/api/v2/pages/${pageId}/properties?key=${propertyKey}`,
    );
    if (before.status !== 200) throw unexpected('Reading a content property', before);
    const existing = properties.parse(before.body).results[0];
    const body = { key: propertyKey, value };
    const reply = existing
      ? await asApp()('PUT', route`/wiki/api/v2/pages/${pageId}/properties/${existing.id}`, {
          ...body,
          version: { number: existing.version.number + 1 },
        })
      : await asApp()('POST', path, body);
    if (reply.status !== 200 && reply.status !== 201) {
      throw unexpected('Writing a content property', reply);
    }
  },
  copyFile,
};

async function removeLabel(pageId: string, name: string): Promise<void> {
  const reply = await asApp()('DELETE', route`/wiki/rest/api/content/${pageId}/label?name=${name}`);
  if (![200, 204, 404].includes(reply.status)) throw unexpected('Removing a label', reply);
}

function bodyOf(content: PageContent) {
  return { representation: 'storage', value: storageOf(content) };
}

function pageOf({ id, _links }: z.infer<typeof page>, base = _links.base): LibraryPage {
  return { id, path: `/wiki${_links.webui}`, url: `${base ?? ''}${_links.webui}` };
}
