import { Hono, type Context } from 'hono';
import type { ProductEnv } from '../../caller';
import type { Site } from '../../site';
import { actor } from '../access';
import { attachmentContent, downloadPath } from '../attachments/attachment-json';
import { ConfluenceError } from '../confluence-error';
import { pagePath } from '../pages/page-path';
import { limitOf } from '../rest-kit/paged';
import { iso } from '../rest-kit/version-json';
import { spaces } from '../model/space';
import { parseCql } from './parse-cql';
import type { CqlCondition } from './cql-query';
import { runCql } from './run-cql';
import { searchables, type Searchable } from './searchable';
import { excerptOf } from './words';

/** https://developer.atlassian.com/cloud/confluence/rest/v1/api-group-search/ */
export function searchRouter(site: Site): Hono<ProductEnv> {
  const app = new Hono<ProductEnv>();
  app.get('/wiki/rest/api/search', (c) =>
    c.json(answer(site, c, (entry, words) => resultJson(site, entry, words))),
  );
  app.get('/wiki/rest/api/content/search', (c) =>
    c.json(answer(site, c, (entry) => contentJson(site, entry))),
  );
  return app;
}

function answer(
  site: Site,
  c: Context<ProductEnv>,
  json: (entry: Searchable, words: readonly string[]) => object,
): object {
  const accountId = actor(site, c.env.caller);
  const cql = c.req.query('cql');
  if (cql === undefined) throw new ConfluenceError(400, 'A search needs the parameter cql.');
  const limit = limitOf(c.req.query('limit'), 25, 250);
  const start = Number(c.req.query('cursor') ?? c.req.query('start') ?? 0);
  if (!Number.isInteger(start) || start < 0) {
    throw new ConfluenceError(400, 'The start of a search is a whole number.');
  }
  const query = parseCql(cql, { accountId, now: site.clock.now() });
  const found = runCql(query, searchables(site, c.env.caller));
  const words = wordsAskedFor(query.where, c.req.query('excerpt'));
  const results = found.slice(start, start + limit).map((entry) => json(entry, words));
  const next = new URLSearchParams({ cql, limit: String(limit), cursor: String(start + limit) });
  return {
    results,
    start,
    limit,
    size: results.length,
    totalSize: found.length,
    cqlQuery: cql,
    searchDuration: 0,
    _links: {
      base: `${site.origin.product}/wiki`,
      context: '/wiki',
      ...(start + limit < found.length
        ? { next: `${c.req.path.slice('/wiki'.length)}?${next}` }
        : {}),
    },
  };
}

/** The words to mark in excerpts; none where the excerpt is asked for without marks. */
function wordsAskedFor(condition: CqlCondition, excerpt = 'highlight'): readonly string[] {
  if (excerpt !== 'highlight' && excerpt !== 'highlight_unescaped') return [];
  switch (condition.kind) {
    case 'and':
    case 'or':
      return condition.parts.flatMap((part) => wordsAskedFor(part, excerpt));
    case 'not':
      return [];
    case 'clause':
      return condition.operator === '~' ? condition.values : [];
    default:
      return condition satisfies never;
  }
}

function resultJson(site: Site, entry: Searchable, words: readonly string[]): object {
  const { title, text, modified, spaceKey, spaceId } = entry;
  return {
    content: contentJson(site, entry),
    title,
    excerpt: excerptOf(text, words),
    url: webPath(site, entry),
    resultGlobalContainer: {
      title: spaces(site).get(spaceId)?.name ?? '',
      displayUrl: `/spaces/${spaceKey}`,
    },
    breadcrumbs: [],
    entityType: 'content',
    iconCssClass: `aui-icon content-type-${entry.type}`,
    lastModified: iso(modified),
    friendlyLastModified: iso(modified).slice(0, 10),
    score: 0,
  };
}

function contentJson(site: Site, { source, type, id, title }: Searchable): object {
  if ('fileId' in source) return attachmentContent(site, source);
  const self = `${site.origin.product}/wiki/rest/api/content/${id}`;
  return { id, type, status: 'current', title, _links: { webui: pagePath(site, source), self } };
}

const webPath = (site: Site, { source }: Searchable): string =>
  'fileId' in source ? downloadPath(source) : pagePath(site, source);
