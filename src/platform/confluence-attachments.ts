import { route } from '@forge/api';
import { z } from 'zod';
import { ProductFailure } from '../usecases/ports/product-failure';
import { multipartOf, type MultipartFile } from './multipart';
import { replyOf, request, sender, unexpected } from './product-request';

const listed = z.object({
  results: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      fileSize: z.number(),
      comment: z.string().nullish(),
      downloadLink: z.string(),
    }),
  ),
});
const uploaded = z.object({ _links: z.object({ download: z.string() }) });
const uploadedList = z.object({ results: z.array(uploaded).min(1) });

type File = { readonly attachmentId: string; readonly filename: string; readonly size: number };

/**
 * Copies a Jira attachment to a page. The comment of the attachment names its origin, so that a repeated
 * copy finds the first. Uploads exist in REST v1 alone.
 * @see https://developer.atlassian.com/cloud/confluence/rest/v1/api-group-content---attachments/
 */
export async function copyFile(
  pageId: string,
  file: File,
): Promise<{ readonly downloadPath: string }> {
  const comment = `Jira attachment ${file.attachmentId}`;
  const existing = await attached(pageId, file.filename);
  if (existing?.comment === comment && existing.fileSize === file.size) {
    return { downloadPath: `/wiki${existing.downloadLink}` };
  }
  const link = await upload(pageId, existing?.id, await download(file), comment);
  return { downloadPath: `/wiki${link}` };
}

async function attached(pageId: string, filename: string) {
  const path = route`/wiki/api/v2/pages/${pageId}/attachments?filename=${filename}`;
  const reply = await sender('confluence', 'app')('GET', path);
  if (reply.status !== 200) throw unexpected('Listing attachments', reply);
  return listed.parse(reply.body).results.find(({ title }) => title === filename);
}

async function download({ attachmentId, filename }: File): Promise<MultipartFile> {
  const path = route`/rest/api/3/attachment/content/${attachmentId}?redirect=false`;
  const response = await request('jira', 'app', path, { method: 'GET' });
  if (response.status === 404) {
    throw new ProductFailure('unavailable', 'An attachment was deleted a moment ago');
  }
  if (response.status !== 200) throw unexpected('Downloading an attachment', response);
  const mimeType = response.headers.get('content-type') ?? 'application/octet-stream';
  return { filename, mimeType, bytes: await response.arrayBuffer() };
}

async function upload(
  pageId: string,
  existingId: string | undefined,
  file: MultipartFile,
  comment: string,
): Promise<string> {
  const { body, contentType } = multipartOf(file, { comment, minorEdit: 'true' });
  const path =
    existingId === undefined
      ? route`/wiki/rest/api/content/${pageId}/child/attachment`
      : route`/wiki/rest/api/content/${pageId}/child/attachment/${existingId}/data`;
  const response = await request('confluence', 'app', path, {
    method: 'POST',
    headers: {
      accept: 'application/json',
      'content-type': contentType,
      'x-atlassian-token': 'no-check',
    },
    body,
  });
  const reply = await replyOf('confluence', response);
  if (reply.status !== 200) throw unexpected('Uploading a file', reply);
  // A new file answers a list, a new version of one answers the file.
  const single = uploaded.safeParse(reply.body);
  if (single.success) return single.data._links.download;
  return uploadedList.parse(reply.body).results[0]?._links.download ?? '';
}
