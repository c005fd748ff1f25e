import type { Context } from 'hono';
import type { ProductEnv } from '../../caller';
import { uploadedName } from '../../uploaded-name';
import { ConfluenceError } from '../confluence-error';

/** Files and fields of an upload, https://developer.atlassian.com/cloud/confluence/rest/v1/api-group-content---attachments/. */
export interface UploadForm {
  /** Files under the names they are kept by. */
  readonly files: readonly { readonly name: string; readonly file: File }[];
  readonly comment: string;
  readonly minorEdit: boolean;
}

/** 100 MB, the default of a new site. */
const MOST_BYTES = 100 * 1024 * 1024;

/**
 * Reads a multipart form with one part `file` for each file.
 * @throws ConfluenceError 403 without `X-Atlassian-Token: no-check`, 415 for no form, 400 without a file.
 */
export async function uploadForm(c: Context<ProductEnv>): Promise<UploadForm> {
  if (!/^no-?check$/i.test(c.req.header('x-atlassian-token') ?? '')) {
    throw new ConfluenceError(403, 'XSRF check failed');
  }
  if (!(c.req.header('content-type') ?? '').startsWith('multipart/form-data')) {
    throw new ConfluenceError(415, 'An upload is multipart/form-data.');
  }
  const form = await readForm(c);
  const files = form.getAll('file').filter((part) => part instanceof File);
  if (files.length === 0) throw new ConfluenceError(400, 'At least one part named file is needed.');
  const comment = form.get('comment');
  return {
    files: files.map((file) => ({ name: keptName(file), file })),
    comment: typeof comment === 'string' ? comment : '',
    minorEdit: form.get('minorEdit') === 'true',
  };
}

async function readForm(c: Context<ProductEnv>): Promise<FormData> {
  try {
    return await c.req.formData();
  } catch {
    throw new ConfluenceError(400, 'The form could not be read.');
  }
}

function keptName(file: File): string {
  const name = uploadedName(file.name);
  if (name === undefined) {
    throw new ConfluenceError(400, 'A file needs a name of 1 to 255 characters.');
  }
  if (file.size > MOST_BYTES) throw new ConfluenceError(413, `${name} is larger than 100 MB.`);
  return name;
}
