import { confluenceRest } from '../../../emulator/confluence/rest';
import { confluenceScopes } from '../../../emulator/forge/confluence-scopes';
import { jiraScopes } from '../../../emulator/forge/jira-scopes';
import type { ScopeTable } from '../../../emulator/forge/scope-rule';
import { jiraRest } from '../../../emulator/jira/rest';
import { startForgeWorld, type ForgeWorld } from './forge-world';

let world: ForgeWorld;

beforeAll(async () => {
  world = await startForgeWorld();
});
afterAll(() => world.stop());

interface Route {
  readonly method: string;
  readonly path: string;
}

/** Served calls that an app cannot make because the table does not know what they need. */
function unknownTo(table: ScopeTable, routes: readonly Route[]): readonly string[] {
  return routes
    .filter(({ method, path }) => method !== 'ALL' && !path.includes('*'))
    .filter(({ method, path }) => table(method, path.replace(/:[^/]+/g, 'x1')) === undefined)
    .map(({ method, path }) => `${method} ${path}`);
}

it('knows the scopes of every call that Jira serves', () => {
  const routes = jiraRest(world.site).routes.filter(({ path }) => path.startsWith('/rest/'));

  expect(routes.length).toBeGreaterThan(50);
  expect(unknownTo(jiraScopes, routes)).toEqual([]);
});

it('knows the scopes of every call that Confluence serves', () => {
  const routes = confluenceRest(world.site).routes.filter(({ path }) =>
    /^\/wiki\/(api|rest)\//.test(path),
  );

  expect(unknownTo(confluenceScopes, routes)).toEqual([]);
});
