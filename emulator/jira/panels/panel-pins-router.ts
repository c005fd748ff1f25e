import { Hono, type Context } from 'hono';
import { z } from 'zod';
import type { ProductEnv } from '../../caller';
import type { Site } from '../../site';
import { JiraError } from '../errors';
import { NotModelled } from '../not-modelled';
import { findProject } from '../projects/find-project';
import { readBody } from '../rest-kit/body';
import { requireAdministrator } from '../rest-kit/guards';
import { finishedTask } from '../tasks/finished-task';

/**
 * Pins issue panels of the app in many projects at once. Panels show on every issue of the emulated
 * site anyway, so a pin changes nothing there; taking one away is not modelled.
 */
export function panelPinsRouter(site: Site): Hono<ProductEnv> {
  const router = new Hono<ProductEnv>();
  router.post('/rest/api/3/forge/panel/action/bulk/async', (c) => pinPanels(site, c));
  return router;
}

const body = z.object({
  moduleId: z.string(),
  projectList: z
    .array(z.object({ projectIdOrKey: z.string(), action: z.enum(['PIN', 'UNPIN']) }))
    .min(1)
    .max(1000),
});

async function pinPanels(site: Site, c: Context<ProductEnv>) {
  requireAdministrator(site, c);
  const { moduleId, projectList } = await readBody(c, body);
  const moduleKey = panelKey(site, moduleId);
  for (const { projectIdOrKey, action } of projectList) {
    if (findProject(site, projectIdOrKey) === undefined) {
      throw new JiraError(400, [`There is no project '${projectIdOrKey}'.`]);
    }
    if (action === 'UNPIN') throw new NotModelled('issues without the panels of the app');
  }
  const task = site.database.transaction(() =>
    finishedTask(site, c.env.caller, `Pin the issue panel ${moduleKey}`),
  );
  return c.json({ taskId: task.id }, 202);
}

/** Jira takes the module's ARI; the bare key of the calling app's module is understood as well. */
function panelKey(site: Site, moduleId: string): string {
  const module = site.app
    .modulesOf('jira:issuePanel')
    .find(({ key }) => key === moduleId || site.app.moduleAri(key) === moduleId);
  if (module !== undefined) return module.key;
  throw new JiraError(400, [`There is no issue panel '${moduleId}'.`]);
}
