import path from 'node:path';
import { z } from 'zod';
import { bundleFixtureApp, fixtureFolder, startFixtureApp, type FixtureSite } from './fixture-app';
import { makeIssue } from './services';

const { folder, remove } = fixtureFolder();
let site: FixtureSite;
let issue: { readonly id: string; readonly key: string };
let field: { readonly id: string; readonly key: string; readonly schema: { custom: string } };
beforeAll(async () => {
  bundleFixtureApp(path.join(folder, 'bundle'));
  site = await startFixtureApp(folder);
  issue = await makeIssue(site);
  const listed = z
    .array(
      z.object({
        id: z.string(),
        key: z.string(),
        name: z.string(),
        schema: z.object({ custom: z.string().default('') }).default({ custom: '' }),
      }),
    )
    .parse((await site.rest('GET', '/rest/api/3/field')).body);
  field = z
    .custom<typeof field>((one) => one !== undefined)
    .parse(listed.find(({ name }) => name === 'Views'));
});
afterAll(async () => {
  await site.stop();
  remove();
});

const open = async (issueIdOrKey: string, headers: Record<string, string> = {}) =>
  fetch(`${site.url}/__forge/issue-view`, {
    method: 'POST',
    headers: { cookie: 'emulator.account=712020:ada', ...headers },
    body: JSON.stringify({ issueIdOrKey }),
  });

const views = async (): Promise<unknown> => {
  const { body } = await site.rest('GET', `/rest/api/3/issue/${issue.key}?fields=${field.id}`);
  return z.object({ fields: z.record(z.string(), z.unknown()) }).parse(body).fields[field.id];
};

describe('a field that the app computes', () => {
  it('gets its value when somebody opens the issue, for REST and for JQL too', async () => {
    expect(await views()).toBeNull();
    await open(issue.key);
    await open(issue.key);
    expect(await views()).toBe(2);
    const search = { jql: 'Views = 2', fields: ['summary'] };
    expect(await site.rest('POST', '/rest/api/3/search/jql', search)).toMatchObject({
      body: { issues: [{ key: issue.key }] },
    });
    expect(await site.notes('views')).toContainEqual({
      field: { id: field.id, key: field.key, type: field.schema.custom, name: 'Views' },
      issues: [{ id: Number(issue.id), value: 1 }],
    });
  });

  it('is left alone when nobody is there to see the issue, or it is not there', async () => {
    const before = await views();
    expect((await open(issue.key, { cookie: '' })).status).toBe(204);
    expect((await open('FIX-404')).status).toBe(204);
    expect(await views()).toBe(before);
  });
});

it('offers what the app suggests while somebody types a query', async () => {
  const suggestions = '/rest/api/3/jql/autocompletedata/suggestions';
  expect(await site.rest('GET', `${suggestions}?fieldName=Views&fieldValue=fi`)).toEqual({
    status: 200,
    body: { results: [{ value: '5', displayName: 'Five fi' }] },
  });
});

it('lets no value into a field that its validation expression refuses', async () => {
  const { body } = await site.rest('GET', '/rest/api/3/field');
  const share = z
    .array(z.object({ id: z.string(), name: z.string() }))
    .parse(body)
    .find(({ name }) => name === 'Share')?.id;
  const screens = await site.rest('GET', '/rest/api/3/screens');
  const { values } = z
    .object({ values: z.array(z.object({ id: z.number() })) })
    .parse(screens.body);
  for (const { id } of values) {
    const tabs = await site.rest('GET', `/rest/api/3/screens/${id}/tabs`);
    const [tab] = z.array(z.object({ id: z.number() })).parse(tabs.body);
    const path = `/rest/api/3/screens/${id}/tabs/${tab?.id ?? 0}/fields`;
    await site.rest('POST', path, { fieldId: share });
  }
  const set = (value: number | null) =>
    site.rest('PUT', `/rest/api/3/issue/${issue.key}`, { fields: { [share ?? '']: value } });
  expect((await set(100)).status).toBe(204);
  expect(await set(101)).toMatchObject({
    status: 400,
    body: { errors: { [share ?? '']: 'A share lies between 0 and 100.' } },
  });
  expect((await set(null)).status).toBe(204);
});
