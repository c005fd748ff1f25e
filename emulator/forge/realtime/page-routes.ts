import { Hono, type Context } from 'hono';
import { z } from 'zod';
import type { ProductEnv } from '../../caller';
import type { Site } from '../../site';
import { hostBody } from '../host-body';
import type { Service } from '../service';
import { channelOf, type Use } from './channel';
import { maySee } from './may-see';
import { productProperty } from './product-context';
import { createPageStreams } from './page-streams';
import type { Realtime } from './realtime';

export interface RealtimePages {
  readonly site: Site;
  readonly realtime: Realtime;
  readonly products: { readonly jira: Service; readonly confluence: Service };
}

const address = z.object({
  moduleKey: z.string(),
  extension: z.record(z.string(), z.unknown()).default({}),
  channelName: z.string().min(1),
  isGlobal: z.boolean().default(false),
  options: z
    .object({
      token: z.string().optional(),
      contextOverrides: z.array(productProperty).optional(),
      replaySeconds: z.number().nonnegative().optional(),
    })
    .default({}),
});
const publishBody = address.extend({ eventPayload: z.unknown() });
const subscribeBody = address.extend({ connection: z.string() });
const unsubscribeBody = z.object({ connection: z.string(), subscriptionId: z.string() });

type Address = z.output<typeof address>;

/**
 * Realtime for the host pages, which answer the bridge commands `publishRealtimeChannel` and
 * `subscribeRealtimeChannel` with it. One stream serves all subscriptions of a page, because browsers open
 * only six connections to a host:
 *
 * - `GET /__forge/realtime?connection=<id the page made up>` is a stream of server-sent events. Its first
 *   event is `ready` (data `{}`); every other is `message` with the data
 *   `{subscriptionId, payload, eventId, eventTimestamp}`. `payload` is what was published, a text or a JSON
 *   value, and goes to `onEvent`. The stream's end ends its subscriptions.
 * - `POST /__forge/realtime/subscribe {connection, moduleKey, extension, channelName, isGlobal?,
 *   options?: {replaySeconds?, token?, contextOverrides?}}` after `ready` answers `{subscriptionId}`.
 * - `POST /__forge/realtime/unsubscribe {connection, subscriptionId}` answers 204.
 * - `POST /__forge/realtime/publish {moduleKey, extension, channelName, eventPayload, isGlobal?, options?}`
 *   answers the `PublishResult` of the bridge: `{eventId, eventTimestamp, errors?}`, both null when nobody
 *   has subscribed or `errors` (texts) says why it failed.
 *
 * Refusals are `{message}` with 400 (body, token), 403 (a surface that the person may not see), 404 (no
 * such stream) or 429 (more than 50 operations in a second).
 */
export function realtimePages(pages: RealtimePages): Hono<ProductEnv> {
  const api = new Hono<ProductEnv>();
  const streams = createPageStreams(() => pages.site.ids.uuid());
  api.get('/__forge/realtime', (c) => {
    const connection = c.req.query('connection');
    const { accountId } = c.env.caller;
    if (connection === undefined || accountId === undefined) {
      return c.json({ message: 'Say ?connection= and who you are.' }, 400);
    }
    return streams.open(accountId, connection);
  });
  api.post('/__forge/realtime/subscribe', async (c) => {
    const { connection, ...asked } = await hostBody(c, subscribeBody);
    const channel = await open(pages, c, asked, 'subscribe');
    if (channel instanceof Response) return channel;
    const replay = asked.options.replaySeconds ?? 0;
    const subscriptionId = streams.add(c.env.caller.accountId, connection, (hear) =>
      pages.realtime.subscribe(channel, replay, hear),
    );
    if (subscriptionId === undefined) return c.json({ message: 'There is no such stream.' }, 404);
    return c.json({ subscriptionId });
  });
  api.post('/__forge/realtime/unsubscribe', async (c) => {
    const { connection, subscriptionId } = await hostBody(c, unsubscribeBody);
    streams.end(c.env.caller.accountId, connection, subscriptionId);
    return c.body(null, 204);
  });
  api.post('/__forge/realtime/publish', async (c) => {
    const { eventPayload, ...asked } = await hostBody(c, publishBody);
    const channel = await open(pages, c, asked, 'publish');
    if (channel instanceof Response) return channel;
    const event = pages.realtime.publish(channel, eventPayload);
    const { eventId = null, eventTimestamp = null } = event ?? {};
    return c.json({ eventId, eventTimestamp });
  });
  return api;
}

/** The channel that a page may use so, or what refuses it. */
async function open(
  { site, realtime, products }: RealtimePages,
  c: Context<ProductEnv>,
  asked: Address,
  use: Use,
): Promise<string | Response> {
  const refusal = (status: number, message: string) =>
    Response.json({ eventId: null, eventTimestamp: null, errors: [message], message }, { status });
  if (site.app.module(asked.moduleKey) === undefined) {
    return refusal(404, `The app has no module '${asked.moduleKey}'.`);
  }
  if (!realtime.allows()) return refusal(429, 'RATE_LIMIT_EXCEEDED');
  const { moduleKey, extension, channelName: name, isGlobal } = asked;
  const { token, contextOverrides } = asked.options;
  const context = { moduleKey, extension };
  const channel = channelOf(site, { name, isGlobal, context, contextOverrides, token }, use);
  if (!channel.ok) return refusal(400, channel.message);
  if (isGlobal || (await maySee(site, products, c.env.caller.accountId, context)))
    return channel.id;
  return refusal(403, 'You may not see what this surface is shown on.');
}
