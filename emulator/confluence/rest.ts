import { Hono } from 'hono';
import type { ProductEnv } from '../caller';
import type { Site } from '../site';

/** Confluence's REST API: version 2 below `/wiki/api/v2`, version 1 below `/wiki/rest/api`. */
export function confluenceRest(_site: Site): Hono<ProductEnv> {
  const rest = new Hono<ProductEnv>();
  rest.notFound((c) =>
    c.json({ message: `${c.req.method} ${c.req.path} is not modelled by the emulator.` }, 501),
  );
  return rest;
}
