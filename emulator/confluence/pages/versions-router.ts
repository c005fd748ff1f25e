import { Hono } from 'hono';
import type { ProductEnv } from '../../caller';
import type { Site } from '../../site';
import { visiblePage } from '../access';
import { ConfluenceError, notFound } from '../confluence-error';
import { versionsOf, type EarlierPage } from '../model/page-version';
import type { PageRecord } from '../model/page';
import { paged } from '../rest-kit/paged';
import { iso, versionJson } from '../rest-kit/version-json';
import { bodyJson } from './page-json';

/** Versions of pages, https://developer.atlassian.com/cloud/confluence/rest/v2/api-group-version/. */
export function versionsRouter(site: Site): Hono<ProductEnv> {
  const app = new Hono<ProductEnv>();

  app.get('/wiki/api/v2/pages/:id/versions', (c) => {
    const page = visiblePage(site, c.env.caller, c.req.param('id'));
    const versions = sorted(versionsOf(site, page), c.req.query('sort'));
    const format = c.req.query('body-format');
    return c.json(
      paged(site, c, versions, ({ id, title, body, version }) => ({
        ...versionJson(version),
        page: { id, title, body: bodyJson(site, page, body, format) },
      })),
    );
  });

  app.get('/wiki/api/v2/pages/:id/versions/:number', (c) => {
    const page = visiblePage(site, c.env.caller, c.req.param('id'));
    const { version } = versionOf(site, page, c.req.param('number'));
    const { number, authorId, message, createdAt, minorEdit } = version;
    return c.json({
      number,
      authorId,
      message,
      createdAt: iso(createdAt),
      minorEdit,
      contentTypeModified: false,
      collaborators: [authorId],
      ...(number > 1 ? { prevVersion: number - 1 } : {}),
      ...(number < page.version.number ? { nextVersion: number + 1 } : {}),
    });
  });
  return app;
}

/** One version of a page. @throws ConfluenceError 404 where it never had that many. */
export function versionOf(site: Site, page: PageRecord, number: string): EarlierPage {
  const found = versionsOf(site, page).find(({ version }) => String(version.number) === number);
  if (found === undefined) throw notFound(`Version ${number} of page ${page.id}`);
  return found;
}

function sorted(
  versions: readonly EarlierPage[],
  sort: string | undefined,
): readonly EarlierPage[] {
  if (sort === undefined || sort === '-modified-date') return versions;
  if (sort === 'modified-date') return [...versions].reverse();
  throw new ConfluenceError(400, `Versions cannot be sorted by ${sort}.`);
}
