import type { Hono } from 'hono';
import type { Caller, ProductEnv } from '../../emulator/caller';

export interface RestAnswer {
  readonly status: number;
  readonly location: string | null;
  /** The parsed JSON body, `undefined` without one. */
  readonly body: unknown;
}

/** Calls one router as one caller, without a network. */
export interface RestClient {
  get(path: string): Promise<RestAnswer>;
  post(path: string, body?: unknown): Promise<RestAnswer>;
  put(path: string, body?: unknown): Promise<RestAnswer>;
  delete(path: string): Promise<RestAnswer>;
}

/** A person's caller: `callerOf('alice')` is the account `account-alice`. */
export const callerOf = (name: string): Caller => ({ accountId: `account-${name}` });

export const anonymous: Caller = { accountId: undefined };

/** The app acting with its own account. */
export const asApp: Caller = { accountId: 'account-app', app: { as: 'app', scopes: [] } };

export function restClient(router: Hono<ProductEnv>, caller: Caller): RestClient {
  const send = async (method: string, path: string, body?: unknown): Promise<RestAnswer> => {
    const request = new Request(`http://localhost:4310${path}`, {
      method,
      ...(body === undefined
        ? {}
        : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    const answer = await router.fetch(request, { caller });
    const text = await answer.text();
    const parsed: unknown = text === '' ? undefined : JSON.parse(text);
    return { status: answer.status, location: answer.headers.get('location'), body: parsed };
  };
  return {
    get: (path) => send('GET', path),
    post: (path, body) => send('POST', path, body ?? {}),
    put: (path, body) => send('PUT', path, body ?? {}),
    delete: (path) => send('DELETE', path),
  };
}
