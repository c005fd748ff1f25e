import type { Context } from 'hono';
import type { ProductEnv } from '../../caller';

/** A repeated query parameter, `?id=1&id=2`; the comma form `?id=1,2` is understood too. */
export function queryList(c: Context<ProductEnv>, name: string): readonly string[] | undefined {
  const values = c.req.queries(name);
  if (values === undefined) return undefined;
  return values.flatMap((value) => value.split(',')).filter((value) => value !== '');
}

/** Keeps what a repeated query parameter names; everything when the parameter is absent. */
export function namedBy<Value>(
  wanted: readonly string[] | undefined,
  all: readonly Value[],
  name: (value: Value) => string,
): readonly Value[] {
  return wanted === undefined ? all : all.filter((value) => wanted.includes(name(value)));
}

/** True when the text contains the query, ignoring case; an absent query matches everything. */
export function matchesText(query: string | undefined, ...texts: readonly string[]): boolean {
  if (query === undefined) return true;
  const wanted = query.toLowerCase();
  return texts.some((text) => text.toLowerCase().includes(wanted));
}
