import type { Context } from 'hono';
import type { ProductEnv } from '../../caller';
import type { Site } from '../../site';
import { ConfluenceError } from '../confluence-error';

/** https://developer.atlassian.com/cloud/confluence/rest/v2/intro/ */
const DEFAULT_LIMIT = 25;
const MOST = 250;

/** A page of a list in the form of version 2: `_links.next` leads to the one after it. */
export function paged<Item>(
  site: Pick<Site, 'origin'>,
  c: Context<ProductEnv>,
  items: readonly Item[],
  json: (item: Item) => object,
): object {
  const limit = limitOf(c.req.query('limit'), DEFAULT_LIMIT, Infinity);
  if (limit > MOST) throw new ConfluenceError(400, `The limit ${limit} is more than ${MOST}.`);
  const from = offsetOf(c.req.query('cursor'));
  const next = from + limit < items.length ? nextLink(c, from + limit) : undefined;
  return {
    results: items.slice(from, from + limit).map(json),
    _links: { ...(next === undefined ? {} : { next }), base: `${site.origin.product}/wiki` },
  };
}

/** @throws ConfluenceError 400 where it is not a number from 1 on; more than the most is cut. */
export function limitOf(text: string | undefined, usual: number, most: number): number {
  if (text === undefined) return usual;
  if (!/^[1-9]\d*$/.test(text)) {
    throw new ConfluenceError(400, `The limit ${text} is not a whole number from 1 on.`);
  }
  return Math.min(Number(text), most);
}

/** The cursor that leads to what lies behind the first items of a list. */
export const cursorAt = (from: number): string => Buffer.from(`from ${from}`).toString('base64url');

function nextLink(c: Context<ProductEnv>, from: number): string {
  const url = new URL(c.req.url);
  url.searchParams.set('cursor', cursorAt(from));
  return `${url.pathname}${url.search}`;
}

function offsetOf(cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  const text = Buffer.from(cursor, 'base64url').toString('utf8');
  const from = /^from (\d+)$/.exec(text)?.[1];
  if (from === undefined) throw new ConfluenceError(400, 'The cursor is not one of this list.');
  return Number(from);
}
