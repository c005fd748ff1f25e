import { Hono, type Context } from 'hono';
import type { Caller } from '../caller';
import type { Site } from '../site';
import type { CallKind } from './calls';
import { callOut, type Partners } from './egress';
import { insideInvocation } from './functions';
import type { Invocation, Invocations } from './invocations';
import type { Manifest } from './manifest';
import { DROPPED, observe, type Observers } from './observed-call';
import { callProduct, isProduct, type Product } from './product-call';
import { answerRealtime } from './realtime/gateway';
import type { Realtime } from './realtime/realtime';
import { notModelled, proxyRefusal, type Service } from './service';

/** The services behind the proxy. */
export interface Services extends Readonly<Record<Product, Service>> {
  /** POST /api/v1/... */
  readonly kvs: Service;
  /** POST /webhook/queue/{publish,stats,cancel}/... */
  readonly queue: Service;
  /** POST /forge/events/v1/app-events */
  readonly appEvents?: Service;
  /** POST /graphql of the platform gateway */
  readonly graphql?: Service;
}

export interface ProxyOptions {
  readonly site: Pick<Site, 'app' | 'clock' | 'cloudId' | 'origin'>;
  readonly manifest: Manifest;
  readonly invocations: Invocations;
  readonly observers: Observers;
  readonly services: Services;
  readonly partners: Partners;
  readonly realtime: Realtime;
}

interface ProxyEnv {
  Variables: { readonly invocation: Invocation; readonly target: string };
}

type ProxyContext = Context<ProxyEnv>;

/**
 * The Forge proxy: the one address that the app's containers reach, at the routes of Atlassian's own.
 * Every request carries the token of a running invocation and the header `forge-proxy-target`.
 */
export function forgeProxy(options: ProxyOptions): Hono<ProxyEnv> {
  const proxy = new Hono<ProxyEnv>();
  proxy.use(async (c, next) => {
    const bearer = c.req.header('forge-proxy-authorization')?.replace(/^Bearer /, '') ?? '';
    const invocation = options.invocations.byToken(bearer);
    if (invocation === undefined) {
      return proxyRefusal(401, 'INVALID_TOKEN', 'The token belongs to no running invocation.');
    }
    c.set('invocation', invocation);
    c.set('target', c.req.header('forge-proxy-target') ?? '');
    return insideInvocation.run(true, next);
  });
  proxy.all('/fpp/provider/:provider/remote/:remote', (c) => product(options, c));
  proxy.all('/fpp/provider/:provider/remote/:remote/account/:account', (c) => product(options, c));
  proxy.all('/fpp/as/app/provider/atlassian/capability/kvs', (c) => storage(options, c));
  proxy.post('/fpp/as/app/provider/atlassian/capability/realtime', (c) => realtime(options, c));
  proxy.all('/egress', (c) => egress(options, c));
  proxy.all('*', (c) => refuse(options, c, `the Forge call ${c.req.method} ${c.req.path}`));
  return proxy;
}

async function product(options: ProxyOptions, c: ProxyContext): Promise<Response> {
  const remote = c.req.param('remote') ?? '';
  if (remote === 'stargate') return stargate(options, c);
  if (!isProduct(remote)) return refuse(options, c, `the product ${remote}`);
  const caller = callerOf(options, c);
  if (caller === undefined) {
    return observed(options, c, remote, () => Promise.resolve(withoutPerson()));
  }
  const { method } = c.req;
  const target = c.get('target');
  const body = await bodyOf(c);
  return observed(options, c, remote, () =>
    callProduct(options.site.origin, options.services, {
      product: remote,
      caller,
      method,
      target,
      headers: c.req.raw.headers,
      body,
    }),
  );
}

const withoutPerson = () =>
  proxyRefusal(
    401,
    'NEEDS_AUTHENTICATION_ERR',
    'asUser() needs a person: this invocation has none, or not the one that was asked for.',
  );

/** Who calls; undefined when it is to be a person and that person has not lent the app their name. */
function callerOf({ site, manifest }: ProxyOptions, c: ProxyContext): Caller | undefined {
  const { scopes, accountId } = site.app;
  const person = c.get('invocation').accountId;
  const provider = c.req.param('provider');
  if (provider === 'app') return { accountId, app: { as: 'app', scopes } };
  if (provider !== 'user') return { accountId: undefined, app: { as: 'user', scopes } };
  const asked = c.req.param('account') ?? person;
  if (asked === undefined) return undefined;
  if (asked === person) return { accountId: asked, app: { as: 'user', scopes } };
  const lent = manifest.permissions.scopes.filter((scope) => scope.allowImpersonation);
  if (lent.length === 0) return undefined;
  return { accountId: asked, app: { as: 'user', scopes: lent.map((scope) => scope.name) } };
}

async function stargate(options: ProxyOptions, c: ProxyContext): Promise<Response> {
  const target = c.get('target');
  const { queue, appEvents, graphql } = options.services;
  if (target.startsWith('/webhook/queue/')) return forwarded(options, c, 'queue', queue);
  if (target.startsWith('/forge/events/') && appEvents !== undefined) {
    return forwarded(options, c, 'event', appEvents);
  }
  if (target === '/graphql' && graphql !== undefined) {
    return forwarded(options, c, 'forge', graphql);
  }
  return refuse(options, c, `${c.req.method} ${target} of the platform gateway`);
}

/** What the platform has and this one does not: in the call log it is a call of its own. */
const refuse = (options: ProxyOptions, c: ProxyContext, what: string): Promise<Response> =>
  observed(options, c, 'forge', () => Promise.resolve(notModelled(what)));

async function storage(options: ProxyOptions, c: ProxyContext): Promise<Response> {
  if (options.site.app.scopes.includes('storage:app')) {
    return forwarded(options, c, 'kvs', options.services.kvs);
  }
  const message = "Storage needs the scope storage:app, which the app's manifest does not list.";
  return Response.json({ code: 'MISSING_SCOPE', message }, { status: 403 });
}

/** Hands the request to a service of the platform, on behalf of the app itself. */
async function forwarded(
  options: ProxyOptions,
  c: ProxyContext,
  kind: CallKind,
  service: Service,
): Promise<Response> {
  const { accountId, scopes } = options.site.app;
  return observed(options, c, kind, async () => {
    const request = await requestTo(c, new URL(c.get('target'), options.site.origin.proxy));
    const { chain } = c.get('invocation');
    return service.fetch(request, { caller: { accountId, app: { as: 'app', scopes } }, chain });
  });
}

async function realtime(options: ProxyOptions, c: ProxyContext): Promise<Response> {
  return observed(options, c, 'forge', async () => {
    const request = await requestTo(c, new URL(c.get('target'), options.site.origin.proxy));
    return answerRealtime(options.site, options.realtime, request);
  });
}

async function egress(options: ProxyOptions, c: ProxyContext): Promise<Response> {
  const declared = options.manifest.permissions.external.fetch.backend;
  return observed(options, c, 'egress', async () => {
    const request = await requestTo(c, new URL(c.get('target')));
    return callOut(declared, options.partners, request);
  });
}

/** The request as the app meant it, without what only the proxy reads. */
async function requestTo(c: ProxyContext, url: URL): Promise<Request> {
  const headers = new Headers(c.req.raw.headers);
  for (const name of [...headers.keys()]) {
    if (/^(forge-|x-b3-|host$|connection$|content-length$|transfer-encoding$)/.test(name)) {
      headers.delete(name);
    }
  }
  const body = await bodyOf(c);
  return new Request(url, {
    method: c.req.method,
    headers,
    ...(body === undefined ? {} : { body }),
  });
}

async function bodyOf(c: ProxyContext): Promise<ArrayBuffer | undefined> {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return undefined;
  const body = await c.req.arrayBuffer();
  return body.byteLength === 0 ? undefined : body;
}

async function observed(
  options: ProxyOptions,
  c: ProxyContext,
  kind: CallKind,
  work: () => Promise<Response>,
): Promise<Response> {
  const { id: invocationId, moduleKey, functionKey } = c.get('invocation');
  const call = {
    invocationId,
    moduleKey,
    functionKey,
    kind,
    method: c.req.method,
    path: c.get('target') || c.req.path,
  };
  const answer = await observe(options.observers, call, work);
  return answer === DROPPED
    ? proxyRefusal(504, 'UPSTREAM_TIMEOUT', 'The work may be done, but its answer was lost.')
    : answer;
}
