import type { IssueRecord } from '../model/issue';
import type { Order, SortKey, Sorting } from './sorting';

/** What a query finds. The issues are put in order only as far as somebody asks for them. */
export interface Results {
  readonly count: number;
  /** What the place of an issue in the order follows from. */
  keyOf(issue: IssueRecord): SortKey;
  /** How many come before a place or hold it: the place, from 0, where those behind it begin. */
  placeBehind(key: SortKey): number;
  /** All of them, in order. */
  all(): readonly IssueRecord[];
  /** The issues from a place on. */
  page(start: number, length: number): readonly IssueRecord[];
}

/** Beyond this share of all results, sorting them is quicker than picking the first ones. */
const PICKED_SHARE = 0.05;

export function resultsOf(found: readonly IssueRecord[], sorting: Sorting): Results {
  const { order, keyOf, isBehind } = sorting;
  return {
    count: found.length,
    keyOf,
    placeBehind: (key) => found.filter((issue) => !isBehind(issue, key)).length,
    all: () => [...found].sort(order),
    page(start, length) {
      const end = start + length;
      const first =
        end < found.length * PICKED_SHARE ? firstOf(found, order, end) : [...found].sort(order);
      return first.slice(start, end);
    },
  };
}

/** The first `count` issues in order, without sorting all the others. */
function firstOf(found: readonly IssueRecord[], order: Order, count: number): IssueRecord[] {
  const first: IssueRecord[] = [];
  for (const issue of found) {
    const last = first.at(-1);
    const full = first.length >= count;
    if (full && last !== undefined && order(issue, last) > 0) continue;
    if (full) first.pop();
    first.splice(placeFor(issue, first, order), 0, issue);
  }
  return first;
}

/** Where an issue belongs among issues in order. */
function placeFor(issue: IssueRecord, first: readonly IssueRecord[], order: Order): number {
  let [from, to] = [0, first.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const other = first[middle];
    if (other !== undefined && order(other, issue) < 0) from = middle + 1;
    else to = middle;
  }
  return from;
}
