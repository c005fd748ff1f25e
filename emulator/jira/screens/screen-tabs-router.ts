import { Hono, type Context } from 'hono';
import { z } from 'zod';
import type { ProductEnv } from '../../caller';
import type { Site } from '../../site';
import { JiraError } from '../errors';
import { screens, type ScreenRecord, type ScreenTab } from '../model/screen';
import { readBody } from '../rest-kit/body';
import { found } from '../rest-kit/found';
import { requireAdministrator } from '../rest-kit/guards';
import { screenTab } from './screen-tab';

const TABS = '/rest/api/3/screens/:screenId/tabs';

/** Tabs of a screen. */
export function screenTabsRouter(site: Site): Hono<ProductEnv> {
  const router = new Hono<ProductEnv>();
  router.get(TABS, (c) => c.json(administeredScreen(site, c).tabs.map(tabBean)));
  router.post(TABS, async (c) => {
    const screen = administeredScreen(site, c);
    const name = await freeName(c, screen);
    const tab = site.database.transaction(() => {
      const id = String(site.ids.next('jira.screen-tab', 10000));
      const made: ScreenTab = { id, name, fieldIds: [] };
      screens(site).put(screen.id, { ...screen, tabs: [...screen.tabs, made] });
      return made;
    });
    return c.json(tabBean(tab));
  });
  router.put(`${TABS}/:tabId`, async (c) => {
    const screen = administeredScreen(site, c);
    const old = screenTab(screen, c.req.param('tabId'));
    const tab = { ...old, name: await freeName(c, screen, old.id) };
    const tabs = screen.tabs.map((each) => (each === old ? tab : each));
    screens(site).put(screen.id, { ...screen, tabs });
    return c.json(tabBean(tab));
  });
  router.delete(`${TABS}/:tabId`, (c) => {
    const screen = administeredScreen(site, c);
    const tab = screenTab(screen, c.req.param('tabId'));
    if (screen.tabs.length === 1) {
      throw new JiraError(400, ['The last tab of a screen cannot be deleted.']);
    }
    const tabs = screen.tabs.filter((each) => each !== tab);
    screens(site).put(screen.id, { ...screen, tabs });
    return c.body(null, 204);
  });
  return router;
}

function administeredScreen(site: Site, c: Context<ProductEnv>): ScreenRecord {
  requireAdministrator(site, c);
  return found(screens(site), c.req.param('screenId') ?? '', 'screen');
}

const tabBean = ({ id, name }: ScreenTab) => ({ id: Number(id), name });

async function freeName(c: Context<ProductEnv>, screen: ScreenRecord, except?: string) {
  const { name } = await readBody(c, z.object({ name: z.string().trim().min(1).max(255) }));
  const other = screen.tabs.find((tab) => tab.name === name && tab.id !== except);
  if (other === undefined) return name;
  throw new JiraError(400, [`The screen already has a tab named '${name}'.`]);
}
