import { Hono, type Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { z } from 'zod';
import type { ProductEnv } from '../caller';
import { accounts } from '../identity';
import type { Site } from '../site';
import type { AppModule } from './installed-app';
import { displayedBody, displayScene } from './display-conditions/display-scene';
import { displayedModules, requireKnownConditions } from './display-conditions/displayed';
import { formOf } from './frame-form';
import { hostBody } from './host-body';
import { hostSurfaces } from './host-surfaces';
import { invokeSurface } from './invoke-surface';
import { DROPPED, observe, type Observers } from './observed-call';
import { callProduct, isProduct, type Product } from './product-call';
import { realtimePages } from './realtime/page-routes';
import type { Realtime } from './realtime/realtime';
import { notModelled, type Service } from './service';
import { surfaceContext } from './surface-context';

export interface HostApiOptions {
  readonly site: Site;
  readonly products: Readonly<Record<Product, Service>>;
  readonly observers: Observers;
  readonly realtime: Realtime;
}

const extension = z.record(z.string(), z.unknown()).default({});
const contextBody = z.object({ moduleKey: z.string(), extension });
const invokeBody = z.object({
  moduleKey: z.string(),
  functionKey: z.string(),
  payload: z.unknown().optional(),
  extension,
});
const refusedBody = z.object({ command: z.string().min(1), moduleKey: z.string().default('') });
const fetchBody = z.object({
  product: z.string(),
  restPath: z.string(),
  fetchRequestInit: z.object({
    method: z.string().default('GET'),
    headers: z.array(z.tuple([z.string(), z.string()])).default([]),
    body: z.string().nullish(),
  }),
  isMultipartFormData: z.boolean().default(false),
});

/** `/__forge/*`: what the host pages need to show the app's modules and to answer their frames. */
export function hostApi(options: HostApiOptions): Hono<ProductEnv> {
  const { site } = options;
  requireKnownConditions(site.app);
  const api = new Hono<ProductEnv>();
  api.get('/__forge/modules', (c) =>
    c.json(hostSurfaces(modulesFor(site, c.env.caller.accountId), site.origin.assets)),
  );
  api.post('/__forge/displayed', async (c) => {
    const { moduleKeys, context } = await hostBody(c, displayedBody);
    const scene = displayScene(site, c.env.caller, context);
    return c.json({ displayed: displayedModules(moduleKeys, scene) });
  });
  api.post('/__forge/context', async (c) => {
    const body = await hostBody(c, contextBody);
    const module = site.app.module(body.moduleKey);
    if (module === undefined) {
      return c.json({ message: `The app has no module '${body.moduleKey}'.` }, 404);
    }
    return c.json(surfaceContext(site, module, c.env.caller.accountId, body.extension));
  });
  api.post('/__forge/invoke', async (c) => {
    const body = await hostBody(c, invokeBody);
    const { accountId } = c.env.caller;
    const result = await invokeSurface(site, { ...body, accountId });
    if (result.ok) return c.json({ success: true, body: result.value });
    const { message: errorMessage, type: errorType } = result.error;
    return c.json({ success: false, error: { errorMessage, errorType } });
  });
  api.post('/__forge/fetch-product', async (c) => {
    const body = await hostBody(c, fetchBody);
    return fetchProduct(options, c, body);
  });
  api.post('/__forge/refused-command', async (c) => {
    const { command, moduleKey } = await hostBody(c, refusedBody);
    const call = {
      ...FROM_FRAME,
      moduleKey,
      kind: 'bridge',
      method: 'CALL',
      path: command,
    } as const;
    options.observers.calls.add({ ...call, status: 501, ms: 0, points: 0 });
    return notModelled(`the bridge command '${command}'`);
  });
  api.route('/', realtimePages({ site, realtime: options.realtime, products: options.products }));
  api.notFound(({ req: { method, path } }) => {
    const call = { ...FROM_FRAME, kind: 'forge', method, path } as const;
    options.observers.calls.add({ ...call, status: 501, ms: 0, points: 0 });
    return notModelled(`${method} ${path}`);
  });
  api.onError((error, c) => {
    if (!(error instanceof HTTPException)) throw error;
    return c.json({ message: error.message }, error.status);
  });
  return api;
}

/** The modules with their texts in the person's language. */
function modulesFor(site: Site, accountId: string | undefined): readonly AppModule[] {
  const account = accountId === undefined ? undefined : accounts(site).get(accountId);
  const inTheirs = account === undefined ? undefined : site.app.modulesIn?.(account.locale);
  return inTheirs ?? site.app.modules;
}

const FROM_FRAME = { invocationId: '', moduleKey: '', functionKey: '' };

/** `requestJira` and `requestConfluence` of a frame: as the person, with the app's scopes. */
async function fetchProduct(
  { site, products, observers }: HostApiOptions,
  c: Context<ProductEnv>,
  { product, restPath, fetchRequestInit: init, isMultipartFormData }: z.output<typeof fetchBody>,
): Promise<Response> {
  const { scopes } = site.app;
  const { accountId } = c.env.caller;
  const { method } = init;
  if (!isProduct(product)) {
    const call = { ...FROM_FRAME, kind: 'forge', method, path: restPath } as const;
    observers.calls.add({ ...call, status: 501, ms: 0, points: 0 });
    return notModelled(`the product ${product}`);
  }
  const headers = new Headers(init.headers);
  if (isMultipartFormData) headers.delete('content-type');
  const call = { ...FROM_FRAME, kind: product, method, path: restPath };
  const answer = await observe(observers, call, () =>
    callProduct(site.origin, products, {
      product,
      caller: { accountId, app: { as: 'user', scopes } },
      method,
      target: restPath,
      headers,
      body: isMultipartFormData ? formOf(init.body ?? '') : (init.body ?? undefined),
    }),
  );
  if (answer === DROPPED) return c.json({ message: 'The answer was lost.' }, 504);
  return c.json(await serialised(answer));
}

/** A response as the bridge carries it: attachments travel as base64. */
async function serialised(answer: Response) {
  const type = answer.headers.get('content-type') ?? '';
  const isAttachment = type !== '' && !/json|text|xml/.test(type);
  const bytes = Buffer.from(await answer.arrayBuffer());
  return {
    body: bytes.toString(isAttachment ? 'base64' : 'utf8'),
    headers: Object.fromEntries(answer.headers),
    status: answer.status,
    statusText: answer.statusText,
    isAttachment,
  };
}
