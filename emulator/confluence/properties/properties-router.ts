import { Hono } from 'hono';
import { z } from 'zod';
import type { ProductEnv } from '../../caller';
import type { Site } from '../../site';
import { actor, editablePage, visiblePage } from '../access';
import { ConfluenceError, notFound } from '../confluence-error';
import { contentProperties, type PropertyRecord } from '../model/content-property';
import { readBody } from '../rest-kit/body';
import { nextVersion } from '../rest-kit/next-version';
import { paged } from '../rest-kit/paged';
import { propertyJson } from './property-json';

const createBody = z.object({ key: z.string().min(1).max(255), value: z.json() });
const updateBody = createBody.extend({
  version: z.object({ number: z.number().int(), message: z.string().optional() }),
});

/** https://developer.atlassian.com/cloud/confluence/rest/v2/api-group-content-properties/ */
export function propertiesRouter(site: Site): Hono<ProductEnv> {
  const app = new Hono<ProductEnv>();
  const properties = contentProperties(site);
  const ofPage = (pageId: string) => properties.filter((each) => each.pageId === pageId);
  const found = (pageId: string, id: string): PropertyRecord => {
    const property = properties.get(id);
    if (property?.pageId !== pageId) throw notFound(`Property ${id}`);
    return property;
  };

  app.get('/wiki/api/v2/pages/:id/properties', (c) => {
    const page = visiblePage(site, c.env.caller, c.req.param('id'));
    const key = c.req.query('key');
    const asked = ofPage(page.id).filter((each) => key === undefined || each.key === key);
    return c.json(paged(site, c, asked, propertyJson));
  });

  app.post('/wiki/api/v2/pages/:id/properties', async (c) => {
    const page = editablePage(site, c.env.caller, c.req.param('id'));
    const { key, value } = await readBody(c, createBody);
    if (ofPage(page.id).some((each) => each.key === key)) {
      throw new ConfluenceError(409, `A property with the key ${key} already exists.`);
    }
    const id = String(site.ids.next('confluence.content', 32768));
    const version = nextVersion(site.clock, actor(site, c.env.caller));
    const property = { id, pageId: page.id, key, value, version };
    properties.put(id, property);
    return c.json(propertyJson(property));
  });

  app.get('/wiki/api/v2/pages/:id/properties/:property', (c) => {
    const page = visiblePage(site, c.env.caller, c.req.param('id'));
    return c.json(propertyJson(found(page.id, c.req.param('property'))));
  });

  app.put('/wiki/api/v2/pages/:id/properties/:property', async (c) => {
    const page = editablePage(site, c.env.caller, c.req.param('id'));
    const before = found(page.id, c.req.param('property'));
    const { key, value, version } = await readBody(c, updateBody);
    if (key !== before.key) throw new ConfluenceError(400, 'A property keeps its key.');
    if (version.number !== before.version.number + 1) {
      const message = `Version must be incremented. Current version: ${before.version.number}`;
      throw new ConfluenceError(409, message);
    }
    const next = nextVersion(site.clock, actor(site, c.env.caller), {
      before: before.version,
      message: version.message,
    });
    const property = { ...before, value, version: next };
    properties.put(before.id, property);
    return c.json(propertyJson(property));
  });

  app.delete('/wiki/api/v2/pages/:id/properties/:property', (c) => {
    const page = editablePage(site, c.env.caller, c.req.param('id'));
    properties.delete(found(page.id, c.req.param('property')).id);
    return c.body(null, 204);
  });
  return app;
}
