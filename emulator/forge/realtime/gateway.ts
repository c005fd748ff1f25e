import { z } from 'zod';
import type { Site } from '../../site';
import { parseJson } from '../parse-json';
import { notModelled } from '../service';
import { channelOf } from './channel';
import { contextOf } from './context-token';
import { productProperty } from './product-context';
import type { Realtime } from './realtime';
import { signToken } from './signed-token';

/** Seconds that a realtime token is good for; Atlassian documents none. */
const TOKEN_SECONDS = 15 * 60;

const text = z.string().nullish();
const publishVariables = z.object({
  name: z.string().min(1),
  payload: z.string(),
  context: text,
  isGlobal: z.boolean().nullish(),
  token: text,
});
const signVariables = z.object({
  channelName: z.string().min(1),
  claims: z.unknown().optional(),
  permissions: z.array(z.enum(['publish', 'subscribe'])).nullish(),
});
const contextArgument = z.object({ contextOverrides: z.array(productProperty) });
const request = z.object({ query: z.string(), variables: z.unknown().optional() });

type RealtimeSite = Pick<Site, 'app' | 'clock' | 'cloudId'>;

const failed = (message: string) =>
  Response.json({ data: null, errors: [{ message }] }, { status: 200 });

/**
 * The GraphQL door of `@forge/realtime` on the Forge proxy: the mutations `publishRealtimeChannel` and
 * `signRealtimeToken`. The header `x-forge-context-token` says which surface called the function.
 */
export async function answerRealtime(
  site: RealtimeSite,
  realtime: Realtime,
  call: Request,
): Promise<Response> {
  const body = request.safeParse(parseJson(await call.text())).data;
  if (body === undefined) return failed('The body is no GraphQL request.');
  if (!realtime.allows()) {
    return new Response(null, { status: 429, statusText: 'Too Many Requests' });
  }
  const token = call.headers.get('x-forge-context-token') ?? undefined;
  if (/\bpublishRealtimeChannel\s*\(/.test(body.query)) {
    return publish(site, realtime, body.variables, token);
  }
  if (/\bsignRealtimeToken\s*\(/.test(body.query)) return sign(site, body.variables);
  return notModelled('this GraphQL operation of Forge Realtime');
}

function publish(
  site: RealtimeSite,
  realtime: Realtime,
  variables: unknown,
  contextToken: string | undefined,
): Response {
  const parsed = publishVariables.safeParse(variables);
  if (!parsed.success) return failed(z.prettifyError(parsed.error));
  const { name, payload, isGlobal, token, context } = parsed.data;
  const overrides = contextArgument.safeParse(parseJson(context ?? '{"contextOverrides":null}'));
  if (typeof context === 'string' && !overrides.success) {
    return failed('The context has contextOverrides that Forge does not know.');
  }
  const channel = channelOf(
    site,
    {
      name,
      isGlobal: isGlobal === true,
      context: contextOf(site, contextToken),
      contextOverrides: overrides.data?.contextOverrides,
      token: token ?? undefined,
    },
    'publish',
  );
  if (!channel.ok) return failed(channel.message);
  const { eventId, eventTimestamp } = realtime.publish(channel.id, parseJson(payload)) ?? NOBODY;
  const publishRealtimeChannel = { eventId, eventTimestamp };
  return Response.json({ data: { ecosystem: { publishRealtimeChannel } } });
}

/** Without a subscriber there is no event. */
const NOBODY = { eventId: null, eventTimestamp: null };

function sign(site: RealtimeSite, variables: unknown): Response {
  const parsed = signVariables.safeParse(variables);
  if (!parsed.success) return failed(z.prettifyError(parsed.error));
  const { channelName, claims, permissions } = parsed.data;
  const issuedAt = Math.floor(site.clock.now() / 1000);
  const expiresAt = issuedAt + TOKEN_SECONDS;
  const jwt = signToken(site, {
    channel: { name: channelName },
    claims,
    ...(permissions == null ? {} : { permissions }),
    iat: issuedAt,
    exp: expiresAt,
  });
  const signRealtimeToken = {
    errors: null,
    forgeRealtimeToken: { jwt, expiresAt },
    success: true,
  };
  return Response.json({ data: { ecosystem: { signRealtimeToken } } });
}
