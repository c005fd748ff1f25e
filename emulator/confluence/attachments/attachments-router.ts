import { Hono } from 'hono';
import type { Caller, ProductEnv } from '../../caller';
import { fileDisposition } from '../../file-disposition';
import type { Site } from '../../site';
import { editablePage, visiblePage } from '../access';
import { notFound } from '../confluence-error';
import { publishAttachment } from '../events/part-events';
import { attachments, blobId, type AttachmentRecord } from '../model/attachment';
import { paged } from '../rest-kit/paged';
import { attachmentJson } from './attachment-json';
import { attachmentNamed } from './store-file';

/** Types that a browser may show in place; everything else is saved, so that no file runs as the site. */
const SHOWN = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'application/pdf']);

/** Reading and deleting attachments, https://developer.atlassian.com/cloud/confluence/rest/v2/api-group-attachment/. */
export function attachmentsRouter(site: Site): Hono<ProductEnv> {
  const app = new Hono<ProductEnv>();

  app.get('/wiki/api/v2/pages/:id/attachments', (c) => {
    const { id } = visiblePage(site, c.env.caller, c.req.param('id'));
    const filename = c.req.query('filename');
    const mediaType = c.req.query('mediaType');
    const found = attachments(site).filter(
      (each) =>
        each.pageId === id &&
        (filename === undefined || each.title === filename) &&
        (mediaType === undefined || each.mediaType === mediaType),
    );
    return c.json(paged(site, c, found, attachmentJson));
  });

  app.get('/wiki/api/v2/attachments/:id', (c) =>
    c.json(attachmentJson(visibleAttachment(site, c.env.caller, c.req.param('id')))),
  );

  app.delete('/wiki/api/v2/attachments/:id', (c) => {
    const attachment = visibleAttachment(site, c.env.caller, c.req.param('id'));
    editablePage(site, c.env.caller, attachment.pageId);
    site.database.transaction(() => {
      attachments(site).delete(attachment.id);
      publishAttachment(site, c.env.caller, 'trashed', attachment);
    });
    return c.body(null, 204);
  });

  app.get('/wiki/download/attachments/:page/:name', (c) => {
    const page = visiblePage(site, c.env.caller, c.req.param('page'));
    const name = c.req.param('name');
    const attachment = attachmentNamed(site, page.id, name);
    if (attachment === undefined) throw notFound(`File ${name}`);
    return download(site, attachment, c.req.query('version'));
  });
  return app;
}

function visibleAttachment(site: Site, caller: Caller, id: string): AttachmentRecord {
  // The description calls the id a number; answers have `att` before it, and Confluence takes both.
  const attachment = attachments(site).get(id.startsWith('att') ? id : `att${id}`);
  if (attachment === undefined) throw notFound(`Attachment ${id}`);
  visiblePage(site, caller, attachment.pageId);
  return attachment;
}

function download(site: Site, attachment: AttachmentRecord, version: string | undefined): Response {
  const number = version === undefined ? attachment.version.number : Number(version);
  const asked = { ...attachment, version: { ...attachment.version, number } };
  const content = site.database.blobs.get(blobId(asked));
  if (content === undefined) throw notFound(`Version ${number} of ${attachment.title}`);
  const how = SHOWN.has(attachment.mediaType) ? 'inline' : 'attachment';
  return new Response(new Uint8Array(content), {
    headers: {
      'content-type': attachment.mediaType,
      'content-disposition': fileDisposition(how, attachment.title),
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
    },
  });
}
