/** What the place of a request by its score depends on. */
export type RankKey = {
  readonly issueKey: string;
  /** Absent while the request has no score. */
  readonly total?: number | undefined;
  /** ISO date */
  readonly neededBy?: string | undefined;
  /** ISO instant */
  readonly created: string;
};

/** Later than every date that people ask for. */
const noDate = '9999-12-31';

/**
 * Compares two requests for `sort`: the higher score first; ties by the earlier date, then the older request,
 * then the key, so that the same requests always stand in the same order. Without a score comes last.
 */
export function byRank(a: RankKey, b: RankKey): number {
  return (
    (b.total ?? -Infinity) - (a.total ?? -Infinity) ||
    compared(a.neededBy ?? noDate, b.neededBy ?? noDate) ||
    compared(a.created, b.created) ||
    numberOf(a.issueKey) - numberOf(b.issueKey) ||
    compared(a.issueKey, b.issueKey)
  );
}

const compared = (a: string, b: string) => (a === b ? 0 : a < b ? -1 : 1);

/** The number in a key: SAR-9 comes before SAR-10. */
const numberOf = (issueKey: string) => Number(/\d+$/.exec(issueKey)?.[0] ?? 0);
