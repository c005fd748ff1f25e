import { existsSync, readFileSync } from 'node:fs';
import type { Hono } from 'hono';
import { confluenceRest } from '../../../emulator/confluence/rest';
import type { ProductEnv } from '../../../emulator/caller';
import { jiraRest } from '../../../emulator/jira/rest';
import { addressOf, coverageRows, type CoverageRow } from '../../support/coverage-table';
import { emulatedSite } from '../../support/emulated-site';
import { callerOf } from '../../support/jira-client';

/** What stands before all routes is no route. */
const EVERY_PATH = '/*';

const routesOf = (router: Hono<ProductEnv>): readonly string[] =>
  router.routes
    .filter(({ path }) => path !== EVERY_PATH)
    .map(({ method, path }) => `${method} ${path.replace(/\{.*?\}/g, '')}`);

/** Suites that drive every row by published clients, and fail where they leave one out. */
const isClientSuite = (file: string) => file.startsWith('tests/emulator/clients/');

/** Whether a test writes the path down, with values in its holes. */
function mentions(file: string, { path }: CoverageRow): boolean {
  const words = path.replace(/^\/rest\/api\/3\//, '').split(/:\w+\??/);
  const pattern = words
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\/$/, ''))
    .filter((word) => word !== '')
    .join('/[^\'"\\n]+');
  return new RegExp(pattern).test(readFileSync(file, 'utf8'));
}

const nameOf = ({ method, path }: CoverageRow) => `${method} ${path}`;

describe.each([
  { product: 'Jira' as const, rest: jiraRest },
  { product: 'Confluence' as const, rest: confluenceRest },
])('the coverage table of $product', ({ product, rest }) => {
  const rows = coverageRows(product);
  const router = rest(emulatedSite().site);

  it('lists every call that is answered, and no other', () => {
    expect(rows.map(nameOf).sort()).toEqual([...new Set(routesOf(router))].sort());
  });

  it('names a test for every call, and no test that is not there', () => {
    const missing = rows.flatMap(({ tests }) => tests).filter((file) => !existsSync(file));
    expect(missing).toEqual([]);
    expect(rows.filter(({ tests }) => tests.length === 0).map(nameOf)).toEqual([]);
  });

  it('names tests that make the call', () => {
    const shown = rows.filter(({ answered }) => answered === 'done');
    const idle = shown.flatMap((row) =>
      row.tests
        .filter((file) => !isClientSuite(file) && !mentions(file, row))
        .map((file) => `${nameOf(row)}: ${file}`),
    );
    expect(idle).toEqual([]);
  });

  it('says of no call that it is refused which is answered', async () => {
    const refused = rows.filter(({ answered }) => answered !== 'done');
    for (const row of refused) {
      const method = row.method === 'ALL' ? 'POST' : row.method;
      const request = new Request(`http://localhost:4310${addressOf(row)}`, { method });
      const { status } = await router.fetch(request, { caller: callerOf('admin') });
      expect(`${nameOf(row)}: ${status}`).toBe(`${nameOf(row)}: ${row.answered}`);
    }
  });
});
