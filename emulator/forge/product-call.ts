import type { Caller } from '../caller';
import type { Site } from '../site';
import { confluenceScopes } from './confluence-scopes';
import { jiraScopes } from './jira-scopes';
import { missingScope } from './scope-rule';
import { notModelled, type Service } from './service';

export type Product = 'jira' | 'confluence';

export function isProduct(name: string): name is Product {
  return name === 'jira' || name === 'confluence';
}

export interface ProductCall {
  readonly product: Product;
  readonly caller: Caller;
  readonly method: string;
  /** Path and query as the app wrote them. */
  readonly target: string;
  readonly headers: Headers;
  readonly body: ArrayBuffer | FormData | string | undefined;
}

/** Headers of the app's own request that do not travel on: identity comes from the caller alone. */
const OWN_HEADERS =
  /^(authorization|connection|content-length|cookie|expect|host|transfer-encoding|forge-.*|x-b3-.*)$/i;

/** Redirects that are followed for one call, as many as `fetch` follows. */
const REDIRECTS = 20;

/**
 * Calls Jira or Confluence for the app: its scopes are checked first, then the product answers the caller.
 * Redirects inside of the product are followed here, for the app's code cannot reach the product itself.
 */
export async function callProduct(
  origin: Site['origin'],
  products: Readonly<Record<Product, Service>>,
  call: ProductCall,
): Promise<Response> {
  const env = { caller: call.caller };
  const service = products[call.product];
  let url = new URL(origin.product + (call.target.startsWith('/') ? '' : '/') + call.target);
  const refused = refuseByScope(call, url.pathname);
  if (refused !== undefined) return refused;
  let answer = await service.fetch(requestOf(call, url), env);
  for (let followed = 0; followed < REDIRECTS; followed += 1) {
    const next = redirectOf(answer, url);
    if (next?.origin !== origin.product) break;
    url = next;
    answer = await service.fetch(new Request(url), env);
  }
  return answer;
}

function redirectOf(answer: Response, from: URL): URL | undefined {
  const location = answer.headers.get('location');
  if (location === null || ![301, 302, 303].includes(answer.status)) return undefined;
  return new URL(location, from);
}

function requestOf(call: ProductCall, url: URL): Request {
  const headers = new Headers();
  for (const [name, value] of call.headers) {
    if (!OWN_HEADERS.test(name)) headers.append(name, value);
  }
  const bodiless = call.method === 'GET' || call.method === 'HEAD' || call.body === undefined;
  return new Request(url, {
    method: call.method,
    headers,
    ...(bodiless ? {} : { body: call.body }),
  });
}

function refuseByScope(call: ProductCall, path: string): Response | undefined {
  const table = call.product === 'jira' ? jiraScopes : confluenceScopes;
  const needed = table(call.method, path);
  if (needed === undefined) {
    return notModelled(`${call.method} ${path} as a call of an app: its scopes are not known`);
  }
  const missing = missingScope(needed, call.caller.app?.scopes ?? []);
  if (missing === undefined) return undefined;
  const message = `${call.method} ${path} needs the scope ${missing}, which the app's manifest does not list.`;
  return Response.json({ code: 403, message, errorMessages: [message] }, { status: 403 });
}
