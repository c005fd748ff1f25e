import { Hono } from 'hono';
import { z } from 'zod';
import type { Caller, ProductEnv } from '../../caller';
import type { Site } from '../../site';
import { editablePage, visiblePage } from '../access';
import { ConfluenceError, notFound } from '../confluence-error';
import { publishLabel } from '../events/part-events';
import type { ContentLabel } from '../model/content';
import { pages, type PageRecord } from '../model/page';
import { readBody } from '../rest-kit/body';
import { paged } from '../rest-kit/paged';

const label = z.object({ prefix: z.string().default('global'), name: z.string().min(1).max(255) });
const labelsBody = z.union([z.array(label), label.transform((one) => [one])]);

/** What a label's name cannot hold, https://confluence.atlassian.com/conf59/add-remove-and-search-for-labels-792499095.html. */
const FORBIDDEN = /[\s:;,.?&[\]()#^*@!<>]/;

/**
 * Labels of pages: read with version 2, written with version 1,
 * https://developer.atlassian.com/cloud/confluence/rest/v1/api-group-content-labels/.
 */
export function labelsRouter(site: Site): Hono<ProductEnv> {
  const app = new Hono<ProductEnv>();

  app.get('/wiki/api/v2/pages/:id/labels', (c) => {
    const page = visiblePage(site, c.env.caller, c.req.param('id'));
    return c.json(paged(site, c, page.labels, ({ id, name, prefix }) => ({ id, name, prefix })));
  });

  app.post('/wiki/rest/api/content/:id/label', async (c) => {
    const page = editablePage(site, c.env.caller, c.req.param('id'));
    const added = (await readBody(c, labelsBody)).map(({ prefix, name }) => ({
      prefix,
      name: checkedName(name),
    }));
    const changed = addLabels(site, page, added);
    site.database.transaction(() => {
      pages(site).put(page.id, changed);
      for (const label of changed.labels.slice(page.labels.length)) {
        publishLabel(site, c.env.caller, 'added', { label, page: changed });
      }
    });
    return c.json(v1Labels(changed));
  });

  app.delete('/wiki/rest/api/content/:id/label', (c) =>
    remove(site, c.env.caller, c.req.param('id'), c.req.query('name')),
  );
  app.delete('/wiki/rest/api/content/:id/label/:name', (c) =>
    remove(site, c.env.caller, c.req.param('id'), c.req.param('name')),
  );
  return app;
}

function addLabels(
  site: Site,
  page: PageRecord,
  added: readonly Omit<ContentLabel, 'id'>[],
): PageRecord {
  const labels = [...page.labels];
  for (const { prefix, name } of added) {
    if (labels.some((known) => known.prefix === prefix && known.name === name)) continue;
    labels.push({ id: labelId(site, prefix, name), prefix, name });
  }
  return { ...page, labels };
}

/** A label is the same one on every page. */
function labelId(site: Site, prefix: string, name: string): string {
  for (const page of pages(site).values()) {
    const known = page.labels.find((each) => each.prefix === prefix && each.name === name);
    if (known !== undefined) return known.id;
  }
  return String(site.ids.next('confluence.label', 1000));
}

function checkedName(name: string): string {
  const forbidden = FORBIDDEN.exec(name)?.[0];
  if (forbidden === undefined) return name.toLowerCase();
  throw new ConfluenceError(400, `The label ${name} has the forbidden character "${forbidden}".`);
}

function remove(site: Site, caller: Caller, id: string, name: string | undefined): Response {
  const page = editablePage(site, caller, id);
  const labels = page.labels.filter((each) => each.name !== name?.toLowerCase());
  if (labels.length === page.labels.length) throw notFound(`Label ${name ?? ''}`);
  const changed = { ...page, labels };
  site.database.transaction(() => {
    pages(site).put(page.id, changed);
    for (const label of page.labels.filter((each) => !labels.includes(each))) {
      publishLabel(site, caller, 'removed', { label, page: changed });
    }
  });
  return new Response(null, { status: 204 });
}

const v1Labels = ({ labels }: PageRecord) => ({
  results: labels.map(({ id, prefix, name }) => ({ id, prefix, name, label: name })),
  start: 0,
  limit: 200,
  size: labels.length,
});
