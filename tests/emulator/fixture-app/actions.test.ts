import path from 'node:path';
import { bundleFixtureApp, fixtureFolder, startFixtureApp, type FixtureSite } from './fixture-app';

const { folder, remove } = fixtureFolder();
let site: FixtureSite;
beforeAll(async () => {
  bundleFixtureApp(path.join(folder, 'bundle'));
  site = await startFixtureApp(folder);
});
afterAll(async () => {
  await site.stop();
  remove();
});

const act = (payload: unknown, extension: object = {}) =>
  site.control('POST', 'invoke', {
    accountId: '712020:bob',
    moduleKey: 'greet',
    payload,
    extension,
  });

describe('a Rovo action', () => {
  it('gets its inputs beside what the person looks at, and knows the person', async () => {
    const jira = { resourceType: 'issue', issueKey: 'PRO-1' };
    expect(await act({ name: 'Eve', times: 2 }, { jira })).toEqual({
      status: 200,
      body: {
        greeting: 'Hello Eve!!',
        payload: {
          name: 'Eve',
          times: 2,
          context: { cloudId: site.site.cloudId, moduleKey: 'greet', jira },
        },
        accountId: '712020:bob',
        seconds: 55,
      },
    });
  });

  it('does without an input that is not required', async () => {
    expect(await act({ name: 'Eve' })).toMatchObject({ body: { greeting: 'Hello Eve!' } });
  });

  it.each([
    ['a required input is missing', {}],
    ['an input has another type', { name: 'Eve', times: 1.5 }],
    ['an input is not declared', { name: 'Eve', loud: true }],
    ['the inputs are no object', 'Eve'],
  ])('is not called when %s', async (_, payload) => {
    expect(await act(payload)).toMatchObject({
      status: 500,
      body: { error: { type: 'INVALID_INPUT' } },
    });
  });
});
