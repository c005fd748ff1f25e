import type { z } from 'zod';
import { apiError } from './api-error';

async function bodyOf(response: Response): Promise<unknown> {
  const text = await response.text();
  if (text === '') return undefined;
  try {
    const parsed: unknown = JSON.parse(text);
    return parsed;
  } catch (failure) {
    if (failure instanceof SyntaxError) return text;
    throw failure;
  }
}

async function send(path: string, init: RequestInit): Promise<unknown> {
  const response = await fetch(path, { ...init, credentials: 'same-origin' });
  const body = await bodyOf(response);
  if (!response.ok) throw apiError(response.status, body);
  return body;
}

/** GET of a JSON document. Throws ApiError when the server refuses. */
export async function getJson<T>(
  path: string,
  schema: z.ZodType<T>,
  signal?: AbortSignal,
): Promise<T> {
  const init: RequestInit = { headers: { accept: 'application/json' } };
  if (signal !== undefined) init.signal = signal;
  return schema.parse(await send(path, init));
}

/** A call with a JSON body; the answer is read with the schema. Throws ApiError when the server refuses. */
export async function sendJson<T>(
  method: 'POST' | 'PUT' | 'DELETE',
  path: string,
  body: unknown,
  schema: z.ZodType<T>,
  signal?: AbortSignal,
): Promise<T> {
  const init: RequestInit = {
    method,
    headers: { accept: 'application/json', 'content-type': 'application/json' },
  };
  if (body !== undefined) init.body = JSON.stringify(body);
  if (signal !== undefined) init.signal = signal;
  return schema.parse(await send(path, init));
}

/** Uploads files as multipart form data, one part `file` each, with the header that both products demand. */
export async function sendFiles<T>(
  path: string,
  files: readonly File[],
  schema: z.ZodType<T>,
): Promise<T> {
  const form = new FormData();
  for (const file of files) form.append('file', file, file.name);
  const init = { method: 'POST', body: form, headers: { 'X-Atlassian-Token': 'no-check' } };
  return schema.parse(await send(path, init));
}
