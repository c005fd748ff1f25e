import { Hono, type Context } from 'hono';
import type { ProductEnv } from '../../caller';
import type { Site } from '../../site';
import { JiraError } from '../errors';
import { readBody } from '../rest-kit/body';
import { found } from '../rest-kit/found';
import { requireLogin } from '../rest-kit/guards';
import { pageOf, pageRequest } from '../rest-kit/page';
import { queryList } from '../rest-kit/query-list';
import { selfLink } from '../rest-kit/self-link';
import { requireFreeContexts, requireRoom } from './context-limit';
import { uiModifications, type UiModificationContext } from './ui-modification';
import { uiModificationBean } from './ui-modification-bean';
import {
  createUiModificationBody,
  updateUiModificationBody,
  type ContextBody,
} from './ui-modification-body';
import { unknownPlaces } from './unknown-places';

const COLLECTION = '/rest/api/3/uiModifications';

/** UI modifications of the installed app. The app alone may ask, with its own account. */
export function uiModificationsRouter(site: Site): Hono<ProductEnv> {
  const router = new Hono<ProductEnv>();
  router.get(COLLECTION, (c) => list(site, c));
  router.post(COLLECTION, (c) => create(site, c));
  router.put(`${COLLECTION}/:id`, (c) => update(site, c, c.req.param('id')));
  router.delete(`${COLLECTION}/:id`, (c) => {
    requireApp(c);
    uiModifications(site).delete(existing(site, c.req.param('id')).id);
    return c.body(null, 204);
  });
  return router;
}

/** Throws 401 for a stranger, 403 for people, also when an app asks on their behalf. */
function requireApp(c: Context<ProductEnv>): void {
  requireLogin(c);
  if (c.env.caller.app?.as === 'app') return;
  throw new JiraError(403, ['UI modifications are available to Forge apps only.']);
}

const existing = (site: Site, id: string) => found(uiModifications(site), id, 'UI modification');

function list(site: Site, c: Context<ProductEnv>) {
  requireApp(c);
  const expand = queryList(c, 'expand') ?? [];
  const expanded = { data: expand.includes('data'), contexts: expand.includes('contexts') };
  const page = pageOf(site, c, pageRequest(c, 50), [...uiModifications(site).values()]);
  return c.json({
    ...page,
    values: page.values.map((record) => uiModificationBean(site, record, expanded)),
  });
}

async function create(site: Site, c: Context<ProductEnv>) {
  requireApp(c);
  const { name, description, data, contexts } = await readBody(c, createUiModificationBody);
  const unknown = unknownPlaces(site, contexts);
  if (unknown !== undefined) return c.json(unknown, 404);
  const id = site.database.transaction(() => {
    requireRoom(site);
    requireFreeContexts(site, contexts);
    const made = site.ids.uuid();
    uiModifications(site).put(made, {
      id: made,
      name,
      ...(description === undefined ? {} : { description }),
      ...(data === undefined ? {} : { data }),
      contexts: withIds(site, contexts),
    });
    return made;
  });
  return c.json({ id, self: selfLink(site, `uiModifications/${id}`) }, 201);
}

async function update(site: Site, c: Context<ProductEnv>, id: string) {
  requireApp(c);
  existing(site, id);
  const { name, description, data, contexts } = await readBody(c, updateUiModificationBody);
  const unknown = unknownPlaces(site, contexts ?? []);
  if (unknown !== undefined) return c.json(unknown, 404);
  site.database.transaction(() => {
    requireFreeContexts(site, contexts ?? [], id);
    uiModifications(site).put(id, {
      ...existing(site, id),
      ...(name === undefined ? {} : { name }),
      ...(description === undefined ? {} : { description }),
      ...(data === undefined ? {} : { data }),
      ...(contexts === undefined ? {} : { contexts: withIds(site, contexts) }),
    });
  });
  return c.body(null, 204);
}

const withIds = (site: Site, contexts: readonly ContextBody[]): readonly UiModificationContext[] =>
  contexts.map((context) => ({ id: site.ids.uuid(), ...context }));
