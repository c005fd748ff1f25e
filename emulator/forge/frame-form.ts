import { z } from 'zod';

const fields = z.record(z.string(), z.string());

/**
 * Rebuilds the form that `@forge/bridge` has flattened to send it over the bridge: a JSON object of its
 * fields, with the one file as base64 in `file` beside `__fileName` and `__fileType`.
 */
export function formOf(flattened: string): FormData {
  const { file, __fileName: name, __fileType: type, ...rest } = fields.parse(JSON.parse(flattened));
  const form = new FormData();
  for (const [key, value] of Object.entries(rest)) form.append(key, value);
  if (file !== undefined) {
    const bytes = new Uint8Array(Buffer.from(file.slice(file.indexOf(',') + 1), 'base64'));
    form.append('file', new Blob([bytes], { type: type ?? '' }), name ?? 'file');
  }
  return form;
}
