import { Hono } from 'hono';
import type { ProductEnv } from '../../caller';
import type { Site } from '../../site';
import { JiraError } from '../errors';
import { statuses, workflows } from '../model/workflow';
import { requireLogin } from '../rest-kit/guards';
import { statusDetails } from './status-bean';
import { statusCategoryBeans } from './status-category';

/** Statuses and categories as anybody may read them. Only statuses of a workflow are listed. */
export function legacyStatusesRouter(site: Site): Hono<ProductEnv> {
  const router = new Hono<ProductEnv>();
  router.get('/rest/api/3/status', (c) => {
    requireLogin(c);
    const used = new Set([...workflows(site).values()].flatMap(({ statusIds }) => statusIds));
    const listed = statuses(site).filter((status) => used.has(status.id));
    return c.json(listed.map((status) => statusDetails(site, status)));
  });
  router.get('/rest/api/3/status/:idOrName', (c) => {
    requireLogin(c);
    const wanted = c.req.param('idOrName');
    const status = statuses(site).get(wanted) ?? statuses(site).find(({ name }) => name === wanted);
    if (status === undefined) throw new JiraError(404, [`The status '${wanted}' was not found.`]);
    return c.json(statusDetails(site, status));
  });
  router.get('/rest/api/3/statuscategory', (c) => {
    requireLogin(c);
    return c.json(statusCategoryBeans(site));
  });
  router.get('/rest/api/3/statuscategory/:idOrKey', (c) => {
    requireLogin(c);
    const wanted = c.req.param('idOrKey');
    const category = statusCategoryBeans(site).find(
      ({ id, key }) => String(id) === wanted || key === wanted,
    );
    if (category === undefined) {
      throw new JiraError(404, [`The status category '${wanted}' was not found.`]);
    }
    return c.json(category);
  });
  return router;
}
