import { z } from 'zod';
import type { Site } from '../../site';
import { scopeOf, type ProductProperty, type RealtimeContext } from './product-context';
import { readToken } from './signed-token';

/** What a publisher or a subscriber says of the channel it means. */
export interface ChannelAddress {
  readonly name: string;
  readonly isGlobal: boolean;
  /** Absent for functions that no page called; they reach global channels alone. */
  readonly context: RealtimeContext | undefined;
  readonly contextOverrides: readonly ProductProperty[] | undefined;
  /** Made by `signRealtimeToken`. */
  readonly token: string | undefined;
}

export type Use = 'publish' | 'subscribe';
export type Channel =
  { readonly ok: true; readonly id: string } | { readonly ok: false; readonly message: string };

const tokenPayload = z.object({
  channel: z.object({ name: z.string() }),
  claims: z.unknown().optional(),
  permissions: z.array(z.enum(['publish', 'subscribe'])).optional(),
  exp: z.number(),
});

const refused = (reason: string): Channel => ({
  ok: false,
  message: `Realtime token validation failed: ${reason}`,
});

/**
 * The one channel that an address means: publisher and subscriber meet when name, kind, product context
 * and the claims of their tokens are the same. The reasons of a refusal are the ones of `@forge/realtime`.
 */
export function channelOf(
  site: Pick<Site, 'app' | 'clock' | 'cloudId'>,
  address: ChannelAddress,
  use: Use,
): Channel {
  const { name, isGlobal, context, contextOverrides, token } = address;
  let claims: unknown = null;
  if (token !== undefined) {
    const read = tokenPayload.safeParse(readToken(site, token)).data;
    if (read === undefined) return refused('INVALID_TOKEN');
    if (site.clock.now() / 1000 >= read.exp) return refused('TOKEN_EXPIRED');
    if (read.channel.name !== name) return refused('CHANNEL_NAME_MISMATCH');
    if (read.permissions?.includes(use) === false) return refused('MISSING_PERMISSION');
    claims = read.claims;
  }
  if (isGlobal) return { ok: true, id: JSON.stringify(['global', name, sorted(claims)]) };
  if (context === undefined) {
    const message = 'Only functions that the frontend of the app called can use publish().';
    return { ok: false, message };
  }
  const scope = scopeOf(context, contextOverrides);
  return { ok: true, id: JSON.stringify(['product', name, scope, sorted(claims)]) };
}

/** The same value with the fields of its objects in one order, so that equal claims read equal. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1));
  return entries.map(([name, field]) => [name, sorted(field)]);
}
