import { Hono } from 'hono';
import type { ProductEnv } from '../../caller';
import type { Site } from '../../site';
import { linkTypes, type LinkTypeRecord } from '../model/link-type';
import { priorities } from '../model/priority';
import { resolutions } from '../model/resolution';
import { priorityDetails } from '../priorities/priority-bean';
import { resolutionBean } from '../resolutions/resolution-bean';
import { found } from '../rest-kit/found';
import { requireLogin } from '../rest-kit/guards';
import { pageOf, pageRequest } from '../rest-kit/page';
import { matchesText, namedBy, queryList } from '../rest-kit/query-list';
import { selfLink } from '../rest-kit/self-link';

/** Priorities, resolutions and link types: what Jira is delivered with, to be read by everybody. */
export function listsRouter(site: Site): Hono<ProductEnv> {
  const router = new Hono<ProductEnv>();
  addPriorities(router, site);
  addResolutions(router, site);
  router.get('/rest/api/3/issueLinkType', (c) => {
    requireLogin(c);
    const all = [...linkTypes(site).values()];
    return c.json({ issueLinkTypes: all.map((linkType) => linkTypeBean(site, linkType)) });
  });
  router.get('/rest/api/3/issueLinkType/:id', (c) => {
    requireLogin(c);
    const linkType = found(linkTypes(site), c.req.param('id'), 'issue link type');
    return c.json(linkTypeBean(site, linkType));
  });
  return router;
}

const linkTypeBean = (site: Site, { id, name, inward, outward }: LinkTypeRecord) => ({
  id,
  name,
  inward,
  outward,
  self: selfLink(site, `issueLinkType/${id}`),
});

function addPriorities(router: Hono<ProductEnv>, site: Site): void {
  router.get('/rest/api/3/priority', (c) => {
    requireLogin(c);
    return c.json([...priorities(site).values()].map((each) => priorityDetails(site, each)));
  });
  router.get('/rest/api/3/priority/search', (c) => {
    requireLogin(c);
    const all = [...priorities(site).values()];
    const chosen = namedBy(queryList(c, 'id'), all, (priority) => priority.id)
      .filter((priority) => matchesText(c.req.query('priorityName'), priority.name))
      .filter((priority) => c.req.query('onlyDefault') !== 'true' || priority.isDefault)
      .map((priority) => priorityDetails(site, priority));
    return c.json(pageOf(site, c, pageRequest(c, 50), chosen));
  });
  router.get('/rest/api/3/priority/:id', (c) => {
    requireLogin(c);
    const priority = found(priorities(site), c.req.param('id'), 'priority');
    return c.json(priorityDetails(site, priority));
  });
}

function addResolutions(router: Hono<ProductEnv>, site: Site): void {
  router.get('/rest/api/3/resolution', (c) => {
    requireLogin(c);
    return c.json([...resolutions(site).values()].map(({ id }) => resolutionBean(site, id)));
  });
  router.get('/rest/api/3/resolution/search', (c) => {
    requireLogin(c);
    const all = [...resolutions(site).values()];
    const chosen = namedBy(queryList(c, 'id'), all, (resolution) => resolution.id).map(
      ({ id }) => ({ ...resolutionBean(site, id), default: false }),
    );
    return c.json(pageOf(site, c, pageRequest(c, 50), chosen));
  });
  router.get('/rest/api/3/resolution/:id', (c) => {
    requireLogin(c);
    const { id } = found(resolutions(site), c.req.param('id'), 'resolution');
    return c.json(resolutionBean(site, id));
  });
}
