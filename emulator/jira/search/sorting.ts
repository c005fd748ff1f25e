import type { IssueRecord } from '../model/issue';
import type { SortValue } from './search-field';

/** Negative when the left issue comes first, never 0 for two issues. */
export type Order = (left: IssueRecord, right: IssueRecord) => number;

/** Where an issue stood in an order, so that its place is known even after it changed or is gone. */
export interface SortKey {
  /** One for each column; null for an empty field. */
  readonly values: readonly (string | number | null)[];
  readonly id: number;
}

/** The order that a query asks for. */
export interface Sorting {
  readonly order: Order;
  readonly keyOf: (issue: IssueRecord) => SortKey;
  /** Whether an issue comes behind a place. */
  readonly isBehind: (issue: IssueRecord, key: SortKey) => boolean;
}

/** One field of `ORDER BY`. */
export interface SortColumn {
  readonly value: SortValue;
  readonly descending: boolean;
}

type SortedValue = string | number | null | undefined;

/** Empty fields come last whichever way the order goes. */
function compare(one: SortedValue, other: SortedValue, descending: boolean): number {
  if (one === other) return 0;
  if (one === undefined || one === null) return 1;
  if (other === undefined || other === null) return -1;
  return one < other !== descending ? -1 : 1;
}

/** Orders issues by fields, and those that are equal there by age, the newest first. */
export function sortingBy(columns: readonly SortColumn[]): Sorting {
  const order: Order = (left, right) => {
    for (const { value, descending } of columns) {
      const result = compare(value(left), value(right), descending);
      if (result !== 0) return result;
    }
    return Number(right.id) - Number(left.id);
  };
  return {
    order,
    keyOf: (issue) => ({
      values: columns.map(({ value }) => value(issue) ?? null),
      id: Number(issue.id),
    }),
    isBehind: (issue, key) => {
      for (const [index, { value, descending }] of columns.entries()) {
        const result = compare(value(issue) ?? null, key.values[index], descending);
        if (result !== 0) return result > 0;
      }
      return Number(issue.id) < key.id;
    },
  };
}
