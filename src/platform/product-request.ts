import { asApp, asUser, type APIResponse, type FetchOptions, type Route } from '@forge/api';
import { ProductFailure } from '../usecases/ports/product-failure';

/** On whose behalf a product is asked: the person who calls, or the app itself. */
export type Actor = 'user' | 'app';
export type Product = 'jira' | 'confluence';

/** An answer that is not a failure: the status says what kind of outcome it is. */
export type Reply = { readonly status: number; readonly body: unknown };

export type Send = (
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: Route,
  body?: unknown,
) => Promise<Reply>;

/** Sends JSON to a product. Throws ProductFailure when it is busy (429) or down (5xx). */
export function sender(product: Product, actor: Actor): Send {
  return async (method, path, body) => {
    const response = await request(product, actor, path, {
      method,
      headers: {
        accept: 'application/json',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return replyOf(product, response);
  };
}

/** Sends a request as it is and answers the response as it is. */
export function request(
  product: Product,
  actor: Actor,
  path: Route,
  init: FetchOptions,
): Promise<APIResponse> {
  const methods = actor === 'user' ? asUser() : asApp();
  return product === 'jira'
    ? methods.requestJira(path, init)
    : methods.requestConfluence(path, init);
}

/** The status and the parsed body. Throws ProductFailure when the product is busy or down. */
export async function replyOf(product: Product, response: APIResponse): Promise<Reply> {
  const { status } = response;
  if (status === 429) {
    const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
    const wait = Number.isFinite(seconds) ? seconds : undefined;
    throw new ProductFailure('busy', `${product} asked to wait`, wait);
  }
  if (status >= 500) throw new ProductFailure('unavailable', `${product} answered ${status}`);
  return { status, body: jsonOf(await response.text()) };
}

function jsonOf(text: string): unknown {
  if (text.trim() === '') return undefined;
  try {
    return JSON.parse(text);
  } catch (cause) {
    if (cause instanceof SyntaxError) return text;
    throw cause;
  }
}

/** Refusals that the same request may get past: timeouts and changes by somebody else at the same time. */
const passing: readonly number[] = [408, 409, 425, 429];

/** An answer that no outcome of the port covers. */
export function unexpected(what: string, { status }: Pick<Reply, 'status'>): ProductFailure {
  const isRefusal = status >= 400 && status < 500 && !passing.includes(status);
  return new ProductFailure(
    isRefusal ? 'refused' : 'unavailable',
    `${what} was answered with ${status}`,
  );
}
