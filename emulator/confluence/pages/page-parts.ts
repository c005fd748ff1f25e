import type { Context } from 'hono';
import type { ProductEnv } from '../../caller';
import type { Site } from '../../site';
import { contentProperties } from '../model/content-property';
import type { PageRecord } from '../model/page';
import { versionsOf } from '../model/page-version';
import { propertyJson } from '../properties/property-json';
import { cursorAt } from '../rest-kit/paged';
import { versionJson } from '../rest-kit/version-json';

/** https://developer.atlassian.com/cloud/confluence/rest/v2/api-group-page/#api-pages-id-get */
const MOST = 50;

/** What a call asks to have with a page: labels, properties and versions, the first 50 of each. */
export function pageParts(site: Site, c: Context<ProductEnv>, page: PageRecord): object {
  const asks = (name: string): boolean => c.req.query(`include-${name}`) === 'true';
  const properties = () =>
    contentProperties(site)
      .filter(({ pageId }) => pageId === page.id)
      .map(propertyJson);
  const versions = () => versionsOf(site, page).map(({ version }) => versionJson(version));
  return {
    ...(asks('labels') ? { labels: part(page, 'labels', page.labels) } : {}),
    ...(asks('properties') ? { properties: part(page, 'properties', properties()) } : {}),
    ...(asks('versions') ? { versions: part(page, 'versions', versions()) } : {}),
    ...(c.req.query('include-version') === 'false' ? { version: undefined } : {}),
  };
}

function part({ id }: PageRecord, name: string, items: readonly object[]): object {
  const hasMore = items.length > MOST;
  return {
    results: items.slice(0, MOST),
    meta: { hasMore, ...(hasMore ? { cursor: cursorAt(MOST) } : {}) },
    _links: { self: `/wiki/api/v2/pages/${id}/${name}` },
  };
}
