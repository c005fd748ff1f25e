import { ConfluenceError } from '../confluence-error';
import type { PageRecord } from '../model/page';

/** Pages in the order that a list is asked for. @throws ConfluenceError 400 for one that pages do not have. */
export function sortPages(
  found: readonly PageRecord[],
  sort: string | undefined,
): readonly PageRecord[] {
  if (sort === undefined) return found;
  const direction = sort.startsWith('-') ? -1 : 1;
  const orders: Readonly<Record<string, (a: PageRecord, b: PageRecord) => number>> = {
    id: (a, b) => Number(a.id) - Number(b.id),
    title: (a, b) => a.title.localeCompare(b.title),
    'created-date': (a, b) => a.createdAt - b.createdAt,
    'modified-date': (a, b) => a.version.createdAt - b.version.createdAt,
  };
  const order = orders[sort.replace(/^-/, '')];
  if (order === undefined) throw new ConfluenceError(400, `Pages cannot be sorted by ${sort}.`);
  return [...found].sort((a, b) => direction * order(a, b));
}
