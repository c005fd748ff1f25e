import { Hono, type Context } from 'hono';
import { z } from 'zod';
import type { ProductEnv } from '../../caller';
import type { Site } from '../../site';
import { JiraError } from '../errors';
import { fields } from '../model/field';
import { screens, type ScreenRecord, type ScreenTab } from '../model/screen';
import { readBody } from '../rest-kit/body';
import { found } from '../rest-kit/found';
import { requireAdministrator } from '../rest-kit/guards';
import { moveField } from './field-order';
import { screenTab } from './screen-tab';

const FIELDS = '/rest/api/3/screens/:screenId/tabs/:tabId/fields';

/** Fields on a tab of a screen, in the order in which the screen shows them. */
export function screenTabFieldsRouter(site: Site): Hono<ProductEnv> {
  const router = new Hono<ProductEnv>();
  router.get(FIELDS, (c) => {
    const { tab } = target(site, c);
    return c.json(tab.fieldIds.map((id) => fieldBean(site, id)));
  });
  router.post(FIELDS, (c) => addField(site, c, target(site, c)));
  router.delete(`${FIELDS}/:id`, (c) => {
    const { screen, tab } = target(site, c);
    const id = fieldOnTab(tab, c.req.param('id'));
    putFields(
      site,
      { screen, tab },
      tab.fieldIds.filter((each) => each !== id),
    );
    return c.body(null, 204);
  });
  router.post(`${FIELDS}/:id/move`, async (c) => {
    const { screen, tab } = target(site, c);
    const id = fieldOnTab(tab, c.req.param('id'));
    putFields(site, { screen, tab }, moveField(tab.fieldIds, id, await readBody(c, order)));
    return c.body(null, 204);
  });
  return router;
}

interface Target {
  readonly screen: ScreenRecord;
  readonly tab: ScreenTab;
}

const order = z
  .object({
    after: z.string().optional(),
    position: z.enum(['Earlier', 'Later', 'First', 'Last']).optional(),
  })
  .refine((wanted) => (wanted.after === undefined) !== (wanted.position === undefined), {
    message: 'Give either after or position.',
  });

function target(site: Site, c: Context<ProductEnv>): Target {
  requireAdministrator(site, c);
  const screen = found(screens(site), c.req.param('screenId') ?? '', 'screen');
  return { screen, tab: screenTab(screen, c.req.param('tabId') ?? '') };
}

function fieldOnTab(tab: ScreenTab, id: string): string {
  if (tab.fieldIds.includes(id)) return id;
  throw new JiraError(404, [`The field with id ${id} is not on the tab '${tab.name}'.`]);
}

const fieldBean = (site: Site, id: string) => ({ id, name: fields(site).get(id)?.name ?? id });

async function addField(site: Site, c: Context<ProductEnv>, { screen, tab }: Target) {
  const { fieldId } = await readBody(c, z.object({ fieldId: z.string() }));
  const field = found(fields(site), fieldId, 'field');
  if (!field.orderable) {
    throw new JiraError(400, [`The field '${field.name}' cannot be shown on a screen.`]);
  }
  if (screen.tabs.some((each) => each.fieldIds.includes(fieldId))) {
    throw new JiraError(400, [`The field with id ${fieldId} already exists on the screen.`]);
  }
  putFields(site, { screen, tab }, [...tab.fieldIds, fieldId]);
  return c.json(fieldBean(site, fieldId));
}

function putFields(site: Site, { screen, tab }: Target, fieldIds: readonly string[]): void {
  const tabs = screen.tabs.map((each) => (each === tab ? { ...tab, fieldIds } : each));
  screens(site).put(screen.id, { ...screen, tabs });
}
