import { readFileSync } from 'node:fs';

/** One method of one row of the coverage table. */
export interface CoverageRow {
  readonly method: string;
  /** Path template, `/rest/api/3/issue/:issue`. */
  readonly path: string;
  readonly answered: 'done' | 501 | 410;
}

const ROW = /^\| `(\/(?:rest\/api\/3|secure)[^`]*)` +\| ([A-Z ]+?) +\| (done|refused, \d+) +\|/gm;

/** The rows of Jira's table in `emulator/README.md`, one for each method. */
export function jiraRows(): readonly CoverageRow[] {
  const readme = readFileSync('emulator/README.md', 'utf8');
  const jira = readme.slice(readme.indexOf('\n## Jira\n'));
  return [...jira.matchAll(ROW)].flatMap(([, path = '', methods = '', done = '']) =>
    methods.split(' ').map((method) => ({ method, path, answered: answeredOf(done) })),
  );
}

function answeredOf(text: string): CoverageRow['answered'] {
  if (text === 'done') return 'done';
  return text.endsWith('410') ? 410 : 501;
}

/** The row that a call belongs to: of those that fit, the one with the fewest holes. */
export function rowOf(
  rows: readonly CoverageRow[],
  method: string,
  path: string,
): CoverageRow | undefined {
  const bare = path.split('?')[0] ?? path;
  return rows
    .filter(
      (row) => (row.method === method || row.method === 'ALL') && patternOf(row.path).test(bare),
    )
    .sort((a, b) => holes(a) - holes(b))[0];
}

const patternOf = (path: string) =>
  new RegExp(`^${path.replace(/\/:\w+\?/g, '(/[^/]+)?').replace(/:\w+/g, '[^/]+')}$`);

const holes = ({ path }: CoverageRow) => path.split(':').length;
