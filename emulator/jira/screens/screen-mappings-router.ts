import { Hono, type Context } from 'hono';
import { z } from 'zod';
import type { ProductEnv } from '../../caller';
import type { Site } from '../../site';
import { issueTypeScreenSchemes } from '../model/screen';
import { readBody } from '../rest-kit/body';
import { found } from '../rest-kit/found';
import { requireAdministrator } from '../rest-kit/guards';
import { pageOf, pageRequest } from '../rest-kit/page';
import { namedBy, queryList } from '../rest-kit/query-list';
import { mappingsBody, refuseMappedTwice, requireMapped } from './issue-type-mappings';

const SCHEME = '/rest/api/3/issuetypescreenscheme';

/** Which screen scheme each issue type uses within an issue type screen scheme. */
export function screenMappingsRouter(site: Site): Hono<ProductEnv> {
  const router = new Hono<ProductEnv>();
  router.get(`${SCHEME}/mapping`, (c) => listMappings(site, c));
  router.put(`${SCHEME}/:id/mapping`, async (c) => {
    const scheme = administeredScheme(site, c);
    const { issueTypeMappings } = await readBody(c, z.object({ issueTypeMappings: mappingsBody }));
    refuseMappedTwice(scheme.mappings, issueTypeMappings);
    requireMapped(site, issueTypeMappings);
    const mappings = { ...scheme.mappings, ...issueTypeMappings };
    issueTypeScreenSchemes(site).put(scheme.id, { ...scheme, mappings });
    return c.body(null, 204);
  });
  router.put(`${SCHEME}/:id/mapping/default`, async (c) => {
    const scheme = administeredScheme(site, c);
    const { screenSchemeId } = await readBody(c, z.object({ screenSchemeId: z.string() }));
    const mappings = { ...scheme.mappings, default: screenSchemeId };
    requireMapped(site, mappings);
    issueTypeScreenSchemes(site).put(scheme.id, { ...scheme, mappings });
    return c.body(null, 204);
  });
  router.post(`${SCHEME}/:id/mapping/remove`, async (c) => {
    const scheme = administeredScheme(site, c);
    const { issueTypeIds } = await readBody(c, z.object({ issueTypeIds: z.array(z.string()) }));
    const kept = Object.entries(scheme.mappings).filter(
      ([id]) => id === 'default' || !issueTypeIds.includes(id),
    );
    const mappings = Object.fromEntries(kept);
    issueTypeScreenSchemes(site).put(scheme.id, { ...scheme, mappings });
    return c.body(null, 204);
  });
  return router;
}

function administeredScheme(site: Site, c: Context<ProductEnv>) {
  requireAdministrator(site, c);
  return found(issueTypeScreenSchemes(site), c.req.param('id') ?? '', 'issue type screen scheme');
}

function listMappings(site: Site, c: Context<ProductEnv>) {
  requireAdministrator(site, c);
  const all = [...issueTypeScreenSchemes(site).values()];
  const wanted = queryList(c, 'issueTypeScreenSchemeId');
  const items = namedBy(wanted, all, (scheme) => scheme.id).flatMap(({ id, mappings }) =>
    Object.entries(mappings).map(([issueTypeId, screenSchemeId]) => ({
      issueTypeScreenSchemeId: id,
      issueTypeId,
      screenSchemeId,
    })),
  );
  return c.json(pageOf(site, c, pageRequest(c, 50), items));
}
