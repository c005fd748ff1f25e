import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One method of one row of the coverage tables of Jira and Confluence in `emulator/README.md`. */
export interface CoverageRow {
  readonly method: string;
  /** Path template, `/rest/api/3/issue/:issue`. */
  readonly path: string;
  /** The status with which the call is refused on purpose, else `done`. */
  readonly answered: 'done' | number;
  /** Test files that show it, from the top of the repository. */
  readonly tests: readonly string[];
}

const FILE = 'emulator/README.md';
const ROW = /^\| `(\/[^`]+)` +\| ([A-Z ]+?) +\| (done|refused, (\d+)) +\|(.+)\|$/gm;
const LINK = /\]\(([^)]+)\)/g;

/** Rows of the product that answers below this path: `/rest/` for Jira, `/wiki/` for Confluence. */
export function coverageRows(section: 'Jira' | 'Confluence'): readonly CoverageRow[] {
  const [, after = ''] = readFileSync(FILE, 'utf8').split(`\n## ${section}\n`);
  const [table = ''] = after.split('\n## ');
  return [...table.matchAll(ROW)].flatMap(([, path = '', methods = '', , status, links = '']) =>
    methods.split(' ').map((method) => ({
      method,
      path,
      answered: status === undefined ? ('done' as const) : Number(status),
      tests: [...links.matchAll(LINK)].map(([, link = '']) => join('emulator', link)),
    })),
  );
}

/** The row that a call belongs to: of those that fit, the one with the fewest holes. */
export function rowOf(
  rows: readonly CoverageRow[],
  method: string,
  path: string,
): CoverageRow | undefined {
  const bare = path.split('?')[0] ?? path;
  return rows
    .filter((row) => row.method === method || row.method === 'ALL')
    .filter((row) => patternOf(row).test(bare))
    .sort((a, b) => holes(a) - holes(b))[0];
}

/** The row's path as an address that a call can have: every hole is filled. */
export const addressOf = ({ path }: CoverageRow): string => path.replace(/:\w+\??/g, '1');

const patterns = new Map<string, RegExp>();

function patternOf({ path }: CoverageRow): RegExp {
  const known = patterns.get(path);
  if (known !== undefined) return known;
  const filled = path.replace(/\/:\w+\?/g, '(/[^/]+)?').replace(/:\w+/g, '[^/]+');
  const pattern = new RegExp(`^${filled}$`);
  patterns.set(path, pattern);
  return pattern;
}

const holes = ({ path }: CoverageRow) => path.split(':').length;
