import { Hono } from 'hono';
import type { ProductEnv } from '../../caller';
import type { Site } from '../../site';
import { visiblePage } from '../access';
import { bodyAsAdf } from '../bodies/representations';
import { notFound } from '../confluence-error';
import { versionOf } from '../pages/versions-router';
import { macroBody, macrosIn } from './page-macro';

const PATH = '/wiki/rest/api/content/:id/history/:version/macro/id/:macroId';

/** A macro of a page, https://developer.atlassian.com/cloud/confluence/rest/v1/api-group-content---macro-body/. */
export function macroBodyRouter(site: Site): Hono<ProductEnv> {
  const app = new Hono<ProductEnv>();
  app.get(PATH, (c) => {
    const page = visiblePage(site, c.env.caller, c.req.param('id'));
    const version = c.req.param('version');
    // The description says that 0 is the latest version.
    const { body } = version === '0' ? page : versionOf(site, page, version);
    const macroId = c.req.param('macroId');
    const macro = macrosIn(bodyAsAdf(site, page, body)).find(({ localId }) => localId === macroId);
    if (macro === undefined) throw notFound(`Macro ${macroId}`);
    const values = Object.entries(macro.config).map(([name, value]): [string, object] => [
      name,
      { name, value: typeof value === 'string' ? value : JSON.stringify(value) },
    ]);
    return c.json({
      name: macro.key,
      body: macroBody(macro),
      parameters: Object.fromEntries(values),
      _links: { self: `${site.origin.product}${c.req.path}` },
    });
  });
  return app;
}
