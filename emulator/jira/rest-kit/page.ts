import type { Context } from 'hono';
import type { ProductEnv } from '../../caller';
import { JiraError } from '../errors';
import type { Site } from '../../site';

/** Where a page of a list starts and how long it may be. */
export interface PageRequest {
  readonly startAt: number;
  readonly maxResults: number;
}

/** Reads `startAt` and `maxResults`. More than `limit` is cut down silently, as Jira does. */
export function pageRequest(c: Context<ProductEnv>, standard: number, limit = 1000): PageRequest {
  const startAt = wholeNumber(c, 'startAt') ?? 0;
  const maxResults = Math.min(wholeNumber(c, 'maxResults') ?? standard, limit);
  return { startAt, maxResults };
}

function wholeNumber(c: Context<ProductEnv>, name: string): number | undefined {
  const text = c.req.query(name);
  if (text === undefined || text === '') return undefined;
  if (!/^\d+$/.test(text))
    throw new JiraError(400, [`${name} must be a whole number, not '${text}'.`]);
  return Number(text);
}

/** Jira's body for one page of a list. */
export function pageOf<Value>(
  site: Pick<Site, 'origin'>,
  c: Context<ProductEnv>,
  request: PageRequest,
  all: readonly Value[],
) {
  const { startAt, maxResults } = request;
  const values = all.slice(startAt, startAt + maxResults);
  const isLast = startAt + values.length >= all.length;
  const next = new URL(c.req.url);
  next.searchParams.set('startAt', String(startAt + maxResults));
  const here = new URL(c.req.url);
  return {
    self: `${site.origin.product}${here.pathname}${here.search}`,
    ...(isLast ? {} : { nextPage: `${site.origin.product}${next.pathname}${next.search}` }),
    maxResults,
    startAt,
    total: all.length,
    isLast,
    values,
  };
}
