import { Hono, type Context } from 'hono';
import { z } from 'zod';
import type { ProductEnv } from '../../caller';
import type { Site } from '../../site';
import { JiraError } from '../errors';
import { requireRows } from '../fields/context-rules';
import {
  issueTypeScreenSchemes,
  screens,
  screenSchemes,
  type ScreenSchemeRecord,
} from '../model/screen';
import { readBody } from '../rest-kit/body';
import { found, requireFreeName } from '../rest-kit/found';
import { requireAdministrator } from '../rest-kit/guards';
import { numericId } from '../rest-kit/numeric-id';
import { pageOf, pageRequest } from '../rest-kit/page';
import { matchesText, namedBy, queryList } from '../rest-kit/query-list';

const SCHEME = '/rest/api/3/screenscheme';
const NAME_TAKEN = 'A screen scheme with this name already exists.';

/** Screen schemes: which screen each operation on an issue uses. */
export function screenSchemesRouter(site: Site): Hono<ProductEnv> {
  const router = new Hono<ProductEnv>();
  router.get(SCHEME, (c) => {
    requireAdministrator(site, c);
    const query = c.req.query('queryString');
    const all = [...screenSchemes(site).values()];
    const chosen = namedBy(queryList(c, 'id'), all, (scheme) => scheme.id)
      .filter((scheme) => matchesText(query, scheme.name))
      .map(screenSchemeBean);
    return c.json(pageOf(site, c, pageRequest(c, 25), chosen));
  });
  router.post(SCHEME, (c) => createScheme(site, c));
  router.put(`${SCHEME}/:id`, (c) => updateScheme(site, c, c.req.param('id')));
  router.delete(`${SCHEME}/:id`, (c) => deleteScheme(site, c, c.req.param('id')));
  return router;
}

function screenSchemeBean({ id, name, description, screens: screenIds }: ScreenSchemeRecord) {
  const numbers = Object.entries(screenIds).map(
    ([operation, screenId]) => [operation, Number(screenId)] as const,
  );
  const byOperation = Object.fromEntries(numbers);
  return { id: Number(id), name, description, screens: byOperation };
}

const name = z.string().trim().min(1, 'must not be empty').max(255);

/** Optional operations without a screen are left out of the stored scheme. */
const screensBody = z
  .object({
    default: numericId,
    create: numericId.nullish(),
    edit: numericId.nullish(),
    view: numericId.nullish(),
  })
  .transform((wanted): ScreenSchemeRecord['screens'] => ({
    default: wanted.default,
    ...(wanted.create == null ? {} : { create: wanted.create }),
    ...(wanted.edit == null ? {} : { edit: wanted.edit }),
    ...(wanted.view == null ? {} : { view: wanted.view }),
  }));

async function createScheme(site: Site, c: Context<ProductEnv>) {
  requireAdministrator(site, c);
  const body = z.object({ name, description: z.string().default(''), screens: screensBody });
  const wanted = await readBody(c, body);
  requireFreeName(screenSchemes(site), wanted.name, { status: 400, message: NAME_TAKEN });
  requireRows(screens(site), Object.values(wanted.screens), 'screen');
  const id = site.database.transaction(() => {
    const made = String(site.ids.next('jira.screen-scheme', 10000));
    screenSchemes(site).put(made, { id: made, ...wanted });
    return made;
  });
  return c.json({ id: Number(id) }, 201);
}

const change = z.object({
  name: name.optional(),
  description: z.string().optional(),
  screens: z
    .object({
      default: numericId.optional(),
      create: numericId.nullish(),
      edit: numericId.nullish(),
      view: numericId.nullish(),
    })
    .optional(),
});

async function updateScheme(site: Site, c: Context<ProductEnv>, id: string) {
  requireAdministrator(site, c);
  const old = found(screenSchemes(site), id, 'screen scheme');
  const wanted = await readBody(c, change);
  if (wanted.name !== undefined) {
    const refusal = { status: 400, message: NAME_TAKEN, except: id } as const;
    requireFreeName(screenSchemes(site), wanted.name, refusal);
  }
  const screenIds = screensBody.parse({ ...old.screens, ...wanted.screens });
  requireRows(screens(site), Object.values(screenIds), 'screen');
  screenSchemes(site).put(id, {
    id,
    name: wanted.name ?? old.name,
    description: wanted.description ?? old.description,
    screens: screenIds,
  });
  return c.body(null, 204);
}

function deleteScheme(site: Site, c: Context<ProductEnv>, id: string) {
  requireAdministrator(site, c);
  found(screenSchemes(site), id, 'screen scheme');
  const user = issueTypeScreenSchemes(site).find(({ mappings }) =>
    Object.values(mappings).includes(id),
  );
  if (user !== undefined) {
    throw new JiraError(400, [
      `The screen scheme is used by the issue type screen scheme '${user.name}'.`,
    ]);
  }
  screenSchemes(site).delete(id);
  return c.body(null, 204);
}
