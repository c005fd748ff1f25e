import { Hono, type Context } from 'hono';
import { z } from 'zod';
import type { ProductEnv } from '../../caller';
import type { Site } from '../../site';
import { JiraError } from '../errors';
import { pinnedPanels } from '../model/pinned-panel';
import { findProject } from '../projects/find-project';
import { readBody } from '../rest-kit/body';
import { requireAdministrator } from '../rest-kit/guards';
import { finishedTask } from '../tasks/finished-task';

/** Pins issue panels of the app in many projects at once, and unpins them. */
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
  const task = site.database.transaction(() => {
    for (const { projectIdOrKey, action } of projectList) {
      const project = findProject(site, projectIdOrKey);
      if (project === undefined) {
        throw new JiraError(400, [`There is no project '${projectIdOrKey}'.`]);
      }
      const id = `${moduleKey}/${project.id}`;
      if (action === 'PIN') pinnedPanels(site).put(id, { moduleKey, projectId: project.id });
      else pinnedPanels(site).delete(id);
    }
    return finishedTask(site, c.env.caller, `Pin the issue panel ${moduleKey}`);
  });
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
