import { z } from 'zod';
import type { Answer, ErrorCode } from '../../src/contract/answer';
import { forge } from './forge';
import { unavailable } from './unavailable';

/** A REST request of the person who looks at the view. `path` starts with `/rest` or `/wiki`. */
export type ProductRequest = {
  readonly path: string;
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly body?: unknown;
};

/** Jira's and Confluence's error bodies, as far as they hold sentences. */
const errorBody = z.object({
  errorMessages: z.array(z.string()).default([]),
  errors: z.record(z.string(), z.string()).default({}),
  message: z.string().optional(),
});

const codes: Readonly<Record<number, ErrorCode>> = {
  400: 'refused',
  401: 'not-allowed',
  403: 'not-allowed',
  404: 'not-found',
  409: 'conflict',
  429: 'busy',
};

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A proxy's HTML page, say: it holds no sentence for the person.
    return undefined;
  }
}

function sentences(text: string): string | undefined {
  const parsed = errorBody.safeParse(parseJson(text));
  if (!parsed.success) return undefined;
  const { errorMessages, errors, message } = parsed.data;
  const all = [...errorMessages, ...Object.values(errors), ...(message ? [message] : [])];
  return all.length === 0 ? undefined : all.join(' ');
}

async function read<Value extends z.ZodType>(
  response: Response,
  value: Value,
): Promise<Answer<z.output<Value>>> {
  const text = await response.text();
  if (response.ok) return { ok: true, value: value.parse(text === '' ? null : JSON.parse(text)) };
  const message = sentences(text) ?? `The site answered with status ${response.status}. Try again.`;
  return { ok: false, error: { code: codes[response.status] ?? 'unavailable', message } };
}

function init({ method = 'GET', body }: ProductRequest) {
  const headers: Record<string, string> = { Accept: 'application/json' };
  if (body === undefined) return { method, headers };
  headers['Content-Type'] = 'application/json';
  return { method, headers, body: JSON.stringify(body) };
}

/** Asks Jira as the person; the value is parsed by the schema. Never rejects. */
export async function askJira<Value extends z.ZodType>(
  request: ProductRequest,
  value: Value,
): Promise<Answer<z.output<Value>>> {
  try {
    const { requestJira } = await forge();
    return await read(await requestJira(request.path, init(request)), value);
  } catch (reason) {
    return unavailable(request.path, reason);
  }
}
