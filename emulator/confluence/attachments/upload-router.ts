import { Hono, type Context } from 'hono';
import type { ProductEnv } from '../../caller';
import type { Site } from '../../site';
import { actor, editablePage, requireInSpace, visiblePage } from '../access';
import { publishAttachment } from '../events/part-events';
import { ConfluenceError, notFound } from '../confluence-error';
import { attachments, type AttachmentRecord } from '../model/attachment';
import { attachmentContent, downloadPath } from './attachment-json';
import { attachmentNamed, storeFile, type NewFile } from './store-file';
import { uploadForm } from './upload-form';

const BASE = '/wiki/rest/api/content/:id/child/attachment';

/** Uploads exist in version 1 alone, https://developer.atlassian.com/cloud/confluence/rest/v1/api-group-content---attachments/. */
export function uploadRouter(site: Site): Hono<ProductEnv> {
  const app = new Hono<ProductEnv>();
  app.post(BASE, async (c) => c.json(await upload(site, c, 'new names only')));
  app.put(BASE, async (c) => c.json(await upload(site, c, 'any name')));

  app.post(`${BASE}/:attachment/data`, async (c) => {
    const page = editablePage(site, c.env.caller, c.req.param('id'));
    attachmentOf(site, page.id, c.req.param('attachment'));
    const [file] = await filesOf(c);
    if (file === undefined) throw new ConfluenceError(400, 'A part named file is needed.');
    const authorId = actor(site, c.env.caller);
    const stored = site.database.transaction(() => {
      const before = attachmentOf(site, page.id, c.req.param('attachment'));
      const next = storeFile(site, authorId, page.id, file, before);
      publishAttachment(site, c.env.caller, 'updated', next);
      return attachmentContent(site, next);
    });
    return c.json(stored);
  });

  app.get(`${BASE}/:attachment/download`, (c) => {
    const page = visiblePage(site, c.env.caller, c.req.param('id'));
    const attachment = attachmentOf(site, page.id, c.req.param('attachment'));
    return c.redirect(`${site.origin.product}/wiki${downloadPath(attachment)}`);
  });
  return app;
}

async function upload(
  site: Site,
  c: Context<ProductEnv, typeof BASE>,
  names: 'new names only' | 'any name',
): Promise<Results> {
  const page = editablePage(site, c.env.caller, c.req.param('id'));
  requireInSpace(site, c.env.caller, page.spaceId, 'create attachment');
  const files = await filesOf(c);
  return site.database.transaction(() => {
    const stored = files.map((file) => {
      const before = attachmentNamed(site, page.id, file.name);
      if (before !== undefined && names === 'new names only') {
        const message = 'Cannot add a new attachment with same file name as an existing attachment';
        throw new ConfluenceError(400, `${message}: ${file.name}`);
      }
      const next = storeFile(site, actor(site, c.env.caller), page.id, file, before);
      publishAttachment(site, c.env.caller, before === undefined ? 'created' : 'updated', next);
      return next;
    });
    return results(site, stored);
  });
}

type Results = ReturnType<typeof results>;

function results(site: Site, list: readonly AttachmentRecord[]) {
  return {
    results: list.map((each) => attachmentContent(site, each)),
    start: 0,
    limit: 50,
    size: list.length,
    _links: { base: `${site.origin.product}/wiki`, context: '/wiki' },
  };
}

async function filesOf(c: Context<ProductEnv>): Promise<readonly NewFile[]> {
  const { files, comment, minorEdit } = await uploadForm(c);
  return await Promise.all(
    files.map(async ({ name, file }) => ({
      name,
      mediaType: file.type === '' ? 'application/octet-stream' : file.type,
      content: new Uint8Array(await file.arrayBuffer()),
      comment,
      minorEdit,
    })),
  );
}

function attachmentOf(site: Site, pageId: string, id: string): AttachmentRecord {
  const attachment = attachments(site).get(id.startsWith('att') ? id : `att${id}`);
  if (attachment?.pageId !== pageId) throw notFound(`Attachment ${id}`);
  return attachment;
}
