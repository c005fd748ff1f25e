import { Hono } from 'hono';
import type { ProductEnv } from '../../caller';
import type { Site } from '../../site';
import { JiraError } from '../errors';
import { projects } from '../model/project';
import { readJson } from '../rest-kit/body';
import { administeredProject, visibleProject } from '../rest-kit/guards';
import { selfLink } from '../rest-kit/self-link';

const PROPERTIES = '/rest/api/3/project/:key/properties';
/** https://developer.atlassian.com/cloud/jira/platform/jira-entity-properties/ */
const MAX_VALUE = 32_768;

/** JSON that apps keep with a project: readable by who sees it, written by who administers it. */
export function projectPropertiesRouter(site: Site): Hono<ProductEnv> {
  const router = new Hono<ProductEnv>();
  router.get(PROPERTIES, (c) => {
    const { id, properties } = visibleProject(site, c, c.req.param('key'));
    const self = (key: string) =>
      selfLink(site, `project/${id}/properties/${encodeURIComponent(key)}`);
    return c.json({ keys: Object.keys(properties).map((key) => ({ self: self(key), key })) });
  });
  router.get(`${PROPERTIES}/:property`, (c) => {
    const { properties } = visibleProject(site, c, c.req.param('key'));
    const key = c.req.param('property');
    if (!Object.hasOwn(properties, key)) throw missing(key);
    return c.json({ key, value: properties[key] });
  });
  router.put(`${PROPERTIES}/:property`, async (c) => {
    const project = administeredProject(site, c, c.req.param('key'));
    const key = c.req.param('property');
    const value = await readJson(c);
    if (JSON.stringify(value).length > MAX_VALUE) {
      throw new JiraError(400, [`The property value exceeds ${MAX_VALUE} characters.`]);
    }
    const isNew = !Object.hasOwn(project.properties, key);
    const properties = { ...project.properties, [key]: value };
    projects(site).put(project.id, { ...project, properties });
    return c.body(null, isNew ? 201 : 200);
  });
  router.delete(`${PROPERTIES}/:property`, (c) => {
    const project = administeredProject(site, c, c.req.param('key'));
    const { [c.req.param('property')]: removed, ...properties } = project.properties;
    if (removed === undefined) throw missing(c.req.param('property'));
    projects(site).put(project.id, { ...project, properties });
    return c.body(null, 204);
  });
  return router;
}

const missing = (key: string) =>
  new JiraError(404, [`The property with key '${key}' does not exist.`]);
