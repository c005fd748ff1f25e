import { z } from 'zod';
import { forge } from './forge';

/** What stands behind `?` in the address of a full page. */
export type PageQuery = Readonly<Record<string, string>>;

export type PageAddress = {
  readonly query: PageQuery;
  /** Changes the query and leaves the old one in the browser's history. */
  readonly go: (query: PageQuery) => void;
  /** Calls back whenever the query changes, by `go` or by the browser's buttons. */
  readonly onChange: (callback: (query: PageQuery) => void) => void;
};

const place = z.object({ search: z.string().default('') });

function queryOf(location: unknown): PageQuery {
  const parsed = place.safeParse(location);
  return parsed.success ? Object.fromEntries(new URLSearchParams(parsed.data.search)) : {};
}

/**
 * The address of the page around the frame, which the frame cannot see by itself. Never rejects: where
 * the host has no history for it, the page begins without a query and keeps the address as it is.
 */
export async function readPageAddress(): Promise<PageAddress> {
  try {
    const { view } = await forge();
    const history = await view.createHistory();
    return {
      query: queryOf(history.location),
      go: (query) => history.push({ pathname: '/', search: searchOf(query) }),
      onChange: (callback) =>
        void history.listen((location: unknown) => callback(queryOf(location))),
    };
  } catch (reason) {
    console.warn('createHistory failed', reason);
    return withoutHistory();
  }
}

function searchOf(query: PageQuery): string {
  const search = new URLSearchParams(query).toString();
  return search === '' ? '' : `?${search}`;
}

function withoutHistory(): PageAddress {
  const heard = new Set<(query: PageQuery) => void>();
  return {
    query: {},
    go: (query) => heard.forEach((callback) => callback(query)),
    onChange: (callback) => void heard.add(callback),
  };
}
