import type { Context } from 'hono';
import type { ProductEnv } from '../../../caller';
import { fileDisposition } from '../../../file-disposition';
import type { Site } from '../../../site';
import { JiraError } from '../../errors';
import type { AttachmentRecord } from '../../model/issue';
import { attachmentBlob } from './attachment-bean';

/** Types that a browser may show in place; everything else is offered as a download. */
const INLINE = /^(image\/(png|jpeg|gif|webp)|application\/pdf|text\/plain)$/;

interface Range {
  readonly start: number;
  readonly end: number;
}

function rangeOf(header: string, size: number): Range {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header);
  if (match === null || header === 'bytes=-') {
    throw new JiraError(400, ['The Range header is malformed.']);
  }
  const [, first = '', last = ''] = match;
  if (first === '') return { start: Math.max(0, size - Number(last)), end: size - 1 };
  return { start: Number(first), end: last === '' ? size - 1 : Math.min(Number(last), size - 1) };
}

/** The bytes of an attachment, or the part of them that a Range header asks for. */
export function attachmentContent(
  site: Site,
  c: Context<ProductEnv>,
  attachment: AttachmentRecord,
): Response {
  const content = site.database.blobs.get(attachmentBlob(attachment.id));
  if (content === undefined) throw new JiraError(404, ['The attachment has no content.']);
  const bytes = Uint8Array.from(content);
  const shown = INLINE.test(attachment.mimeType) ? 'inline' : 'attachment';
  const headers: Record<string, string> = {
    'content-type': attachment.mimeType,
    'content-disposition': fileDisposition(shown, attachment.filename),
    'x-content-type-options': 'nosniff',
    'content-security-policy': 'sandbox',
  };
  const asked = c.req.header('range');
  if (asked === undefined) return new Response(bytes, { headers });
  const { start, end } = rangeOf(asked, bytes.length);
  if (start > end) {
    return new Response(null, {
      status: 416,
      headers: { 'content-range': `bytes */${bytes.length}` },
    });
  }
  headers['content-range'] = `bytes ${start}-${end}/${bytes.length}`;
  return new Response(bytes.slice(start, end + 1), { status: 206, headers });
}
