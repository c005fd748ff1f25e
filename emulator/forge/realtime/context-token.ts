import { z } from 'zod';
import type { Site } from '../../site';
import { idOf, productProperty, type RealtimeContext } from './product-context';
import { readToken, signToken } from './signed-token';

const payload = z.object({
  surface: z.object({
    moduleKey: z.string(),
    extension: z.record(z.string(), z.unknown()),
  }),
});

type Signer = Pick<Site, 'app' | 'cloudId'>;

/** The token that tells Realtime which surface called a function: `realtime.contextToken` of its runtime. */
export function contextTokenOf(site: Signer, context: RealtimeContext): string {
  // It travels in a header, so it holds no more of the surface than channels need.
  const extension = Object.fromEntries(
    productProperty.options.flatMap((property) => {
      const id = idOf(context, property);
      return id === undefined ? [] : [[property, { id }]];
    }),
  );
  return signToken(site, { surface: { moduleKey: context.moduleKey, extension } });
}

/** The surface that a token of `contextTokenOf` names; undefined for none and for any other text. */
export function contextOf(site: Signer, token: string | undefined): RealtimeContext | undefined {
  if (token === undefined) return undefined;
  return payload.safeParse(readToken(site, token)).data?.surface;
}
