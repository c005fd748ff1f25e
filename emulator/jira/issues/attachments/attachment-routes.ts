import { Hono, type Context } from 'hono';
import type { ProductEnv } from '../../../caller';
import type { Site } from '../../../site';
import { uploadedName } from '../../../uploaded-name';
import { JiraError } from '../../errors';
import { attachments, issues, type AttachmentRecord } from '../../model/issue';
import { permissions } from '../../permissions';
import { actingAccount, maySee, requireOnIssue, visibleIssue } from '../find-issue';
import { attachmentBean } from './attachment-bean';
import { attachmentContent } from './attachment-content';
import { addAttachment, removeAttachment, type UploadedFile } from './change-attachments';

/** Largest file that the site takes, in bytes: 100 MB, an admin's choice on a real site. */
const UPLOAD_LIMIT = 104_857_600;

const NO_ATTACHMENT = 'The attachment does not exist or you do not have permission to see it.';

function visibleAttachment(site: Site, c: Context<ProductEnv>, id: string) {
  const attachment = attachments(site).get(id);
  const issue = attachment && issues(site).get(attachment.issueId);
  if (attachment !== undefined && issue !== undefined && maySee(site, c.env.caller, issue)) {
    return { attachment, issue };
  }
  throw new JiraError(404, [NO_ATTACHMENT]);
}

async function readForm(c: Context<ProductEnv>): Promise<FormData> {
  try {
    return await c.req.formData();
  } catch {
    throw new JiraError(400, ['The form could not be read.']);
  }
}

async function uploadedFiles(c: Context<ProductEnv>): Promise<readonly UploadedFile[]> {
  if (c.req.header('x-atlassian-token') !== 'no-check') {
    throw new JiraError(403, ['XSRF check failed']);
  }
  if (c.req.header('content-type')?.startsWith('multipart/form-data') !== true) {
    throw new JiraError(415, ['The request must be multipart/form-data.']);
  }
  const form = await readForm(c);
  const files = form.getAll('file').filter((part) => part instanceof File);
  if (files.length === 0) throw new JiraError(400, ["The form has no part named 'file'."]);
  if (files.length > 60) throw new JiraError(413, ['More than 60 files were uploaded at once.']);
  if (files.some((file) => file.size > UPLOAD_LIMIT)) {
    throw new JiraError(413, ['The file is larger than the maximum of 100 MB.']);
  }
  return await Promise.all(files.map(named));
}

async function named(file: File): Promise<UploadedFile> {
  const filename = uploadedName(file.name);
  if (filename === undefined) {
    throw new JiraError(400, ['A file needs a name of 1 to 255 characters.']);
  }
  const mimeType = file.type === '' ? 'application/octet-stream' : file.type;
  return { filename, mimeType, content: new Uint8Array(await file.arrayBuffer()) };
}

function metadata(site: Site, attachment: AttachmentRecord) {
  return { ...attachmentBean(site, attachment), id: Number(attachment.id) };
}

/** Attachments: upload to an issue, metadata, content and deletion. */
export function attachmentRoutes(site: Site): Hono<ProductEnv> {
  const routes = new Hono<ProductEnv>();

  routes.post('/rest/api/3/issue/:issue/attachments', async (c) => {
    const issue = visibleIssue(site, c.env.caller, c.req.param('issue'));
    actingAccount(site, c.env.caller);
    requireOnIssue(site, c.env.caller, 'CREATE_ATTACHMENTS', issue, {
      status: 403,
      message: 'You do not have permission to create attachments for this issue.',
    });
    const files = await uploadedFiles(c);
    const added = site.database.transaction(() =>
      files.map((file) => attachmentBean(site, addAttachment(site, c.env.caller, issue.id, file))),
    );
    return c.json(added);
  });

  routes.get('/rest/api/3/attachment/meta', (c) =>
    c.json({ enabled: true, uploadLimit: UPLOAD_LIMIT }),
  );

  routes.get('/rest/api/3/attachment/content/:id', (c) => {
    const { attachment } = visibleAttachment(site, c, c.req.param('id'));
    if (c.req.query('redirect') === 'false') return attachmentContent(site, c, attachment);
    return c.redirect(`${site.origin.product}/secure/attachment/${attachment.id}`, 303);
  });

  routes.get('/secure/attachment/:id/:name?', (c) =>
    attachmentContent(site, c, visibleAttachment(site, c, c.req.param('id')).attachment),
  );

  routes.get('/rest/api/3/attachment/:id', (c) =>
    c.json(metadata(site, visibleAttachment(site, c, c.req.param('id')).attachment)),
  );

  routes.delete('/rest/api/3/attachment/:id', (c) => {
    const { attachment, issue } = visibleAttachment(site, c, c.req.param('id'));
    const may = permissions(site);
    const own = attachment.author === actingAccount(site, c.env.caller);
    const allowed =
      may.can(c.env.caller, 'DELETE_ALL_ATTACHMENTS', { issue }) ||
      (own && may.can(c.env.caller, 'DELETE_OWN_ATTACHMENTS', { issue }));
    if (!allowed) {
      throw new JiraError(403, ['You do not have permission to delete attachments of this issue.']);
    }
    removeAttachment(site, c.env.caller, attachment);
    return c.body(null, 204);
  });

  return routes;
}
