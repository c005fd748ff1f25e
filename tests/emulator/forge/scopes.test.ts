import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { confluenceScopes } from '../../../emulator/forge/confluence-scopes';
import { jiraScopes } from '../../../emulator/forge/jira-scopes';
import { missingScope } from '../../../emulator/forge/scope-rule';

/** Folder of Atlassian's published descriptions; the comparison is left out where it is not at hand. */
const SPECS = process.env['API_DESCRIPTIONS'] ?? path.join(__dirname, '../../../../shared/specs');
const METHODS = ['get', 'post', 'put', 'delete'];

const operation = z.object({
  security: z.array(z.record(z.string(), z.array(z.string()))).optional(),
});
const description = z.object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) });

interface Described {
  readonly method: string;
  readonly path: string;
  readonly scopes: readonly string[];
}

/** Every operation of a description that says which OAuth scopes it needs. */
function described(folder: string, prefix: string, scheme: string): readonly Described[] {
  const [file] = readdirSync(path.join(SPECS, folder)).filter((name) => /platform|v2/.test(name));
  if (file === undefined) throw new Error(`${folder} has no description.`);
  const { paths } = description.parse(
    JSON.parse(readFileSync(path.join(SPECS, folder, file), 'utf8')),
  );
  return Object.entries(paths).flatMap(([template, methods]) =>
    METHODS.flatMap((method) => {
      const { security } = operation.parse(methods[method] ?? {});
      const scopes = security?.map((entry) => entry[scheme]).find((entry) => entry !== undefined);
      if (scopes === undefined) return [];
      const concrete = prefix + template.replace(/\{[^}]+\}/g, 'x1');
      return [{ method: method.toUpperCase(), path: concrete, scopes }];
    }),
  );
}

const compare = existsSync(SPECS) ? it : it.skip;

compare('the table of Jira says what the description says, wherever it says anything', () => {
  const all = described('jira', '', 'OAuth2').filter(({ path: url }) =>
    url.startsWith('/rest/api/3'),
  );
  const covered = all.filter(({ method, path: url }) => jiraScopes(method, url) !== undefined);

  expect(
    covered.map(
      ({ method, path: url }) =>
        `${method} ${url}: ${[...(jiraScopes(method, url) ?? [])].sort().join(' ')}`,
    ),
  ).toEqual(
    covered.map(
      ({ method, path: url, scopes }) => `${method} ${url}: ${[...scopes].sort().join(' ')}`,
    ),
  );
  expect(covered.length).toBeGreaterThan(450);
});

compare('the table of Confluence says what the description says, wherever it says anything', () => {
  const all = described('confluence', '/wiki/api/v2', 'oAuthDefinitions');
  const covered = all.filter(
    ({ method, path: url }) => confluenceScopes(method, url) !== undefined,
  );

  expect(
    covered.map(
      ({ method, path: url }) =>
        `${method} ${url}: ${[...(confluenceScopes(method, url) ?? [])].sort().join(' ')}`,
    ),
  ).toEqual(
    covered.map(
      ({ method, path: url, scopes }) => `${method} ${url}: ${[...scopes].sort().join(' ')}`,
    ),
  );
  expect(covered.length).toBeGreaterThan(80);
});

it('knows the v1 calls of Confluence by classic and by granular scopes', () => {
  const upload = confluenceScopes('POST', '/wiki/rest/api/content/1/child/attachment') ?? [];

  expect(missingScope(upload, ['write:confluence-file'])).toBeUndefined();
  expect(missingScope(upload, ['write:attachment:confluence'])).toBeUndefined();
  expect(missingScope(upload, ['read:jira-work'])).toBe(
    'write:confluence-file or write:attachment:confluence',
  );
});

it('is not fooled by what merely begins like a known path', () => {
  expect(jiraScopes('GET', '/rest/api/3/issues-of-others')).toBeUndefined();
  expect(jiraScopes('GET', '/rest/api/2/issue/X-1')).toBeUndefined();
  expect(confluenceScopes('GET', '/wiki/api/v2')).toBeUndefined();
});
