import { Hono, type Context } from 'hono';
import { z } from 'zod';
import type { ProductEnv } from '../../caller';
import type { Site } from '../../site';
import { JiraError } from '../errors';
import { fields } from '../model/field';
import { screens, screenSchemes, type ScreenRecord } from '../model/screen';
import { workflows } from '../model/workflow';
import { readBody } from '../rest-kit/body';
import { found, requireFreeName } from '../rest-kit/found';
import { requireAdministrator } from '../rest-kit/guards';
import { pageOf, pageRequest } from '../rest-kit/page';
import { matchesText, namedBy, queryList } from '../rest-kit/query-list';

const SCREENS = '/rest/api/3/screens';
const NAME_TAKEN = 'A screen with this name already exists.';

/** Screens: list, make, change, delete, and which fields they do not show yet. */
export function screensRouter(site: Site): Hono<ProductEnv> {
  const router = new Hono<ProductEnv>();
  router.get(SCREENS, (c) => {
    requireAdministrator(site, c);
    const query = c.req.query('queryString');
    const all = [...screens(site).values()];
    const chosen = namedBy(queryList(c, 'id'), all, (screen) => screen.id)
      .filter((screen) => matchesText(query, screen.name))
      .map(screenBean);
    return c.json(pageOf(site, c, pageRequest(c, 100), chosen));
  });
  router.post(SCREENS, (c) => createScreen(site, c));
  router.put(`${SCREENS}/:screenId`, (c) => updateScreen(site, c, c.req.param('screenId')));
  router.delete(`${SCREENS}/:screenId`, (c) => deleteScreen(site, c, c.req.param('screenId')));
  router.get(`${SCREENS}/:screenId/availableFields`, (c) => {
    requireAdministrator(site, c);
    const screen = found(screens(site), c.req.param('screenId'), 'screen');
    const shown = screen.tabs.flatMap((tab) => tab.fieldIds);
    const free = fields(site).filter((field) => field.orderable && !shown.includes(field.id));
    return c.json(free.map(({ id, name }) => ({ id, name })));
  });
  return router;
}

const screenBean = ({ id, name, description }: ScreenRecord) => ({
  id: Number(id),
  name,
  description,
});

const name = z.string().trim().min(1, 'must not be empty').max(255);

async function createScreen(site: Site, c: Context<ProductEnv>) {
  requireAdministrator(site, c);
  const wanted = await readBody(c, z.object({ name, description: z.string().default('') }));
  requireFreeName(screens(site), wanted.name, { status: 400, message: NAME_TAKEN });
  const screen = site.database.transaction(() => {
    const id = String(site.ids.next('jira.screen', 10000));
    const tab = { id: String(site.ids.next('jira.screen-tab', 10000)), name: 'Field Tab' };
    const made: ScreenRecord = { id, ...wanted, tabs: [{ ...tab, fieldIds: [] }] };
    screens(site).put(id, made);
    return made;
  });
  return c.json(screenBean(screen), 201);
}

async function updateScreen(site: Site, c: Context<ProductEnv>, id: string) {
  requireAdministrator(site, c);
  const old = found(screens(site), id, 'screen');
  const change = z.object({ name: name.optional(), description: z.string().optional() });
  const wanted = await readBody(c, change);
  if (wanted.name !== undefined) {
    const refusal = { status: 400, message: NAME_TAKEN, except: id } as const;
    requireFreeName(screens(site), wanted.name, refusal);
  }
  const screen: ScreenRecord = {
    ...old,
    name: wanted.name ?? old.name,
    description: wanted.description ?? old.description,
  };
  screens(site).put(id, screen);
  return c.json(screenBean(screen));
}

function deleteScreen(site: Site, c: Context<ProductEnv>, id: string) {
  requireAdministrator(site, c);
  found(screens(site), id, 'screen');
  const scheme = screenSchemes(site).find((each) => Object.values(each.screens).includes(id));
  const workflow = workflows(site).find(({ transitions }) =>
    transitions.some(({ transitionScreen }) => transitionScreen?.parameters['screenId'] === id),
  );
  const user = scheme ?? workflow;
  if (user !== undefined) {
    throw new JiraError(400, [`The screen is used by '${user.name}' and cannot be deleted.`]);
  }
  screens(site).delete(id);
  return c.body(null, 204);
}
