import { coverageRows, rowOf, type CoverageRow } from '../../../support/coverage-table';
import type { Exchange } from './recorded-clients';

/** The calls that the coverage table says are done, and that none of the exchanges made with success. */
export function undrivenCalls(exchanges: readonly Exchange[]): readonly CoverageRow[] {
  const rows = coverageRows('Confluence');
  const driven = new Set(
    exchanges
      .filter(({ status }) => status < 400)
      .map(({ method, path }) => rowOf(rows, method, path)),
  );
  return rows.filter((row) => row.answered === 'done' && !driven.has(row));
}
