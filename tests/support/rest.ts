import { z } from 'zod';
import { emailOf, type PersonName } from './people';

export interface RestAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** Public REST calls as one person. */
export interface Rest {
  get(path: string): Promise<RestAnswer>;
  post(path: string, body: unknown): Promise<RestAnswer>;
  put(path: string, body: unknown): Promise<RestAnswer>;
  delete(path: string): Promise<RestAnswer>;
  /** Sends one file as `multipart/form-data`. */
  attach(path: string, name: string, content: string): Promise<RestAnswer>;
}

type Init = Omit<RequestInit, 'headers'> & { readonly headers?: Readonly<Record<string, string>> };

export function restOf(url: string, person: PersonName): Rest {
  const authorization = `Basic ${Buffer.from(`${emailOf(person)}:token`).toString('base64')}`;
  const send = async (path: string, init: Init): Promise<RestAnswer> => {
    const answer = await fetch(`${url}${path}`, {
      ...init,
      headers: { authorization, ...init.headers },
    });
    const text = await answer.text();
    return { status: answer.status, body: text === '' ? undefined : (JSON.parse(text) as unknown) };
  };
  const json = (method: string) => (path: string, body: unknown) =>
    send(path, {
      method,
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    });
  return {
    get: (path) => send(path, {}),
    post: json('POST'),
    put: json('PUT'),
    delete: (path) => send(path, { method: 'DELETE' }),
    attach: (path, name, content) => {
      const form = new FormData();
      form.append('file', new Blob([content], { type: 'application/pdf' }), name);
      return send(path, {
        method: 'POST',
        body: form,
        headers: { 'x-atlassian-token': 'no-check' },
      });
    },
  };
}

/** The body of an answer that must have the given status and shape. */
export function expectBody<Schema extends z.ZodType>(
  answer: RestAnswer,
  status: number,
  schema: Schema,
): z.output<Schema> {
  if (answer.status !== status) {
    throw new Error(`Expected ${status}, got ${answer.status}: ${JSON.stringify(answer.body)}`);
  }
  return z.parse(schema, answer.body);
}
