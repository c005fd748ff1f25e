import { randomUUID } from 'node:crypto';

export type MultipartFile = {
  readonly filename: string;
  readonly mimeType: string;
  readonly bytes: ArrayBuffer;
};

export type MultipartBody = { readonly contentType: string; readonly body: ArrayBuffer };

/** A form with one file and text fields as bytes; `@forge/api` takes no FormData. @see https://www.rfc-editor.org/rfc/rfc7578 */
export function multipartOf(
  file: MultipartFile,
  fields: Readonly<Record<string, string>>,
): MultipartBody {
  const boundary = `asset-desk-${randomUUID()}`;
  const parts = Object.entries(fields).map(
    ([name, value]) =>
      `--${boundary}\r\ncontent-disposition: form-data; name="${quoted(name)}"\r\n\r\n${value}\r\n`,
  );
  const head =
    `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${quoted(file.filename)}"\r\n` +
    `content-type: ${file.mimeType}\r\n\r\n`;
  const bytes = Buffer.concat([
    Buffer.from(parts.join('') + head, 'utf8'),
    Buffer.from(file.bytes),
    Buffer.from(`\r\n--${boundary}--\r\n`, 'utf8'),
  ]);
  const body = new ArrayBuffer(bytes.byteLength);
  new Uint8Array(body).set(bytes);
  return { contentType: `multipart/form-data; boundary=${boundary}`, body };
}

/** As browsers escape names in a form. */
function quoted(name: string): string {
  return name.replace(/"/g, '%22').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}
