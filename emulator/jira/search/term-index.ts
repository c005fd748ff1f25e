/** An index of issues by terms: which issues hold a term is known without looking at any issue. */
export interface TermIndex {
  /** Sets the terms of an issue, in place of those it had; undefined takes the issue out. */
  replace(issueId: string, terms: Iterable<string> | undefined): void;
  /** How many issues hold a term, at most: issues that have changed since count twice. */
  count(term: string): number;
  /** Ids of the issues that hold any of the terms, each once, in no order. */
  issueIds(terms: readonly string[]): readonly string[];
  /** Every term that a test lets pass. */
  termsLike(test: (term: string) => boolean): readonly string[];
  /** More than half of what is stored belongs to changed or deleted issues. */
  readonly worn: boolean;
}

/** Below so many stored versions of issues, wear does not matter. */
const NEVER_WORN = 10_000;

/**
 * Every version of an issue gets a number of its own and lists only grow: taking an issue out forgets its
 * number, which costs nothing, and the old number stays in the lists until the index is built anew.
 */
export function createTermIndex(): TermIndex {
  const issueOf: (string | undefined)[] = [];
  const numberOf = new Map<string, number>();
  const lists = new Map<string, number[]>();
  const add = (term: string, number: number) => {
    const list = lists.get(term);
    if (list === undefined) lists.set(term, [number]);
    else if (list.at(-1) !== number) list.push(number);
  };
  return {
    replace(issueId, terms) {
      const before = numberOf.get(issueId);
      if (before !== undefined) issueOf[before] = undefined;
      numberOf.delete(issueId);
      if (terms === undefined) return;
      const number = issueOf.push(issueId) - 1;
      numberOf.set(issueId, number);
      for (const term of terms) add(term, number);
    },
    count: (term) => lists.get(term)?.length ?? 0,
    issueIds(terms) {
      const numbers = terms.flatMap((term) => lists.get(term) ?? []);
      const distinct = terms.length > 1 ? new Set(numbers) : numbers;
      return [...distinct].flatMap((number) => issueOf[number] ?? []);
    },
    termsLike: (test) => [...lists.keys()].filter(test),
    get worn() {
      return issueOf.length > NEVER_WORN && issueOf.length > 2 * numberOf.size;
    },
  };
}
