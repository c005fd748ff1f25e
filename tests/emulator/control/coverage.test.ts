import { readFileSync } from 'node:fs';
import type { Hono } from 'hono';
import { confluenceRest } from '../../../emulator/confluence/rest';
import type { ProductEnv } from '../../../emulator/caller';
import { jiraRest } from '../../../emulator/jira/rest';
import { emulatedSite } from '../../support/emulated-site';

const ROW = /^\| `(\/[^`]+)` +\| ([A-Z ]+?) +\|/gm;

const routesOf = (router: Hono<ProductEnv>): readonly string[] =>
  router.routes.map(({ method, path }) => `${method} ${path.replace(/\{.*?\}/g, '')}`);

describe('the coverage tables', () => {
  it('list every call of Jira and Confluence that is answered, and no other', () => {
    const { site } = emulatedSite();
    const answered = [...routesOf(jiraRest(site)), ...routesOf(confluenceRest(site))];
    const readme = readFileSync('emulator/README.md', 'utf8');
    const listed = [...readme.matchAll(ROW)].flatMap(([, path = '', methods = '']) =>
      methods.split(' ').map((method) => `${method} ${path}`),
    );
    expect([...listed].sort()).toEqual([...new Set(answered)].sort());
  });
});
