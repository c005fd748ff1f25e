/** An index by terms: which items hold a term is known without looking at any item. */
export interface TermIndex<Item> {
  /** Sets an item and its terms, in place of those it had. */
  put(id: string, item: Item, terms: Iterable<string>): void;
  remove(id: string): void;
  /** How many items hold a term, at most: items that have changed since count twice. */
  count(term: string): number;
  /** The items that hold any of the terms, each once, in no order. */
  holders(terms: readonly string[]): readonly Item[];
  /** Every term that a test lets pass. */
  termsLike(test: (term: string) => boolean): readonly string[];
  /** More than half of what is stored belongs to changed or removed items. */
  readonly worn: boolean;
}

/** Below so many stored versions of items, wear does not matter. */
const NEVER_WORN = 10_000;

/**
 * Every version of an item gets a number of its own and lists only grow: removing an item forgets its
 * number, which costs nothing, and the old number stays in the lists until the index is built anew.
 */
export function createTermIndex<Item>(): TermIndex<Item> {
  const itemOf: (Item | undefined)[] = [];
  const numberOf = new Map<string, number>();
  const lists = new Map<string, number[]>();
  const remove = (id: string) => {
    const number = numberOf.get(id);
    if (number !== undefined) itemOf[number] = undefined;
    numberOf.delete(id);
  };
  return {
    put(id, item, terms) {
      remove(id);
      const number = itemOf.push(item) - 1;
      numberOf.set(id, number);
      for (const term of terms) add(lists, term, number);
    },
    remove,
    count: (term) => lists.get(term)?.length ?? 0,
    holders(terms) {
      const found: Item[] = [];
      for (const number of merged(terms.map((term) => lists.get(term) ?? []))) {
        const item = itemOf[number];
        if (item !== undefined) found.push(item);
      }
      return found;
    },
    termsLike: (test) => [...lists.keys()].filter(test),
    get worn() {
      return itemOf.length > NEVER_WORN && itemOf.length > 2 * numberOf.size;
    },
  };
}

function add(lists: Map<string, number[]>, term: string, number: number): void {
  const list = lists.get(term);
  if (list === undefined) lists.set(term, [number]);
  else if (list.at(-1) !== number) list.push(number);
}

function merged(lists: readonly (readonly number[])[]): Iterable<number> {
  const [only = []] = lists;
  return lists.length > 1 ? new Set(lists.flat()) : only;
}
