import { currentInvocation } from './current-invocation';
import { proxyRoute, type CallDescriptor } from './proxy-route';

const nativeFetch = globalThis.fetch;
const EGRESS_REFUSED = 'REQUEST_EGRESS_ALLOWLIST_ERR';

type Init = RequestInit & { readonly duplex?: 'half' };

/**
 * `global.__forge_fetch__`: every call of the `@forge/*` packages, sent to the Forge proxy with the
 * invocation's token.
 */
export async function forgeFetch(
  call: CallDescriptor,
  target: string,
  init: Init = {},
): Promise<Response> {
  const invocation = currentInvocation.getStore();
  if (invocation === undefined) throw new Error('A Forge API was used outside of an invocation.');
  const headers = new Headers(init.headers);
  headers.delete('host');
  headers.set('forge-proxy-target', /^(https?:|\/)/.test(target) ? target : `/${target}`);
  headers.set('forge-proxy-authorization', `Bearer ${invocation.proxy.token}`);
  headers.set('x-b3-traceid', invocation.tracing.traceId);
  headers.set('x-b3-spanid', invocation.tracing.spanId);
  if (defaultsToJson(call, init, headers)) headers.set('content-type', 'application/json');
  const streamed = init.body instanceof ReadableStream ? { duplex: 'half' as const } : {};
  return nativeFetch(invocation.proxy.url + proxyRoute(call), { ...init, headers, ...streamed });
}

/** requestJira and requestConfluence send JSON unless told otherwise (Forge product fetch API). */
function defaultsToJson(call: CallDescriptor, { body }: Init, headers: Headers): boolean {
  return call.type === 'fpp' && typeof body === 'string' && !headers.has('content-type');
}

/** `fetch` for the app: leaves the container through the proxy, which knows the declared hosts. */
export async function egressFetch(
  input: string | URL | Request,
  init?: RequestInit,
): Promise<Response> {
  const request = new Request(input, init);
  const answer = await forgeFetch({ type: 'egress' }, request.url, {
    method: request.method,
    headers: request.headers,
    body: request.body,
    redirect: request.redirect,
    signal: request.signal,
  });
  if (answer.headers.get('forge-proxy-error') !== EGRESS_REFUSED) return answer;
  throw Object.assign(
    new Error(
      `URL not included in the external fetch backend permissions: ${request.url}. Visit go.atlassian.com/forge-egress for more information.`,
    ),
    { name: EGRESS_REFUSED, status: 403 },
  );
}
