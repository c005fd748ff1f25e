import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { compileWrapper } from '../../../emulator/forge/container/compile';
import { fixtureFolder, startFixtureApp, type FixtureSite } from './fixture-app';
import { useServices } from './services';

const BUNDLER = path.join(__dirname, '../../../tools/forge/bundle.cjs');
const { folder, remove } = fixtureFolder();
let site: FixtureSite;
let answers: Readonly<Record<string, unknown>>;

beforeAll(async () => {
  const wrapper = path.join(folder, 'wrapper');
  compileWrapper(wrapper);
  // What a deployment uploads, type check included.
  await promisify(execFile)(process.execPath, [BUNDLER, path.join(folder, 'bundle'), wrapper], {
    cwd: __dirname,
  });
  site = await startFixtureApp(folder);
  answers = await useServices(site);
}, 180_000);
afterAll(async () => {
  await site.stop();
  remove();
});

describe('an app in the bundle of @forge/bundler is answered by', () => {
  it.each([
    [
      'the key-value store: values, secrets, expiry, batches, create-once',
      'keyValues',
      {
        greeting: { text: 'hello' },
        fleeting: 'gone in a minute',
        secret: 'hidden',
        kept: 'ForgeKvsError',
        batch: 2,
        listed: ['batch:1', 'batch:2'],
        deleted: 'nothing',
      },
    ],
    [
      'custom entities: an index with partition and range, filters, conditions',
      'entities',
      { heavy: ['b'], refused: true, a: { topic: 'sea', weight: 1 } },
    ],
    ['queue statistics', 'jobs', { success: 2, inProgress: 0, failed: 0 }],
    [
      'its queue, again when it asks for it, and not after a cancel',
      'worked',
      [
        {
          name: 'again',
          retryContext: expect.objectContaining({
            retryCount: 1,
            retryReason: 'FUNCTION_RETRY_REQUEST',
            retryData: { asked: 1 },
          }),
        },
        { name: 'first' },
      ],
    ],
    [
      'its schedule',
      'ticked',
      [
        {
          context: expect.objectContaining({ moduleKey: 'daily' }),
          contextToken: expect.any(String),
        },
      ],
    ],
    [
      'events of Jira that its filter lets through, of its life and of its own',
      'heard',
      [
        'avi:cloud:ecosystem::event/00000000-0000-4000-8000-00000000f1f1/told',
        'avi:forge:installed:app',
        'avi:jira:created:issue',
        'avi:jira:updated:issue',
      ],
    ],
    ['its web trigger', 'webTrigger', 201],
    [
      'realtime, and the page that listens with it',
      'realtime',
      {
        published: { eventId: expect.any(String), eventTimestamp: expect.any(String) },
        heard: expect.stringContaining('"payload":{"text":"hello"}'),
      },
    ],
    ['Jira through its workflow rules', 'finished', 204],
    ['Jira with its condition on a transition', 'hidden', 'hidden'],
    ['an agent with its action', 'action', expect.objectContaining({ greeting: 'Hello Eve!' })],
    ['an export of its macro', 'exported', expect.stringContaining('A widget in other')],
    [
      'the workflow with what its validator needs',
      'validated',
      [expect.objectContaining({ issue: { key: 'FIX-1' } })],
    ],
    [
      'the workflow with what its post function needs',
      'after',
      [expect.objectContaining({ configuration: { a: 1 }, atlassianId: '712020:ada' })],
    ],
    [
      'Jira and Confluence, as the person and as the app',
      'products',
      {
        user: { status: 200, body: expect.objectContaining({ fields: { summary: 'A Task' } }) },
        app: { status: 200, body: expect.objectContaining({ fields: { summary: 'A Task' } }) },
        confluence: 200,
      },
    ],
    [
      'its context and the permissions of the person',
      'context',
      expect.objectContaining({ scope: true, egress: true, canEdit: true }),
    ],
    [
      'the host it declares, and no other',
      'egress',
      {
        declared: { status: 200, body: { deals: ['one'] } },
        other: 'REQUEST_EGRESS_ALLOWLIST_ERR',
      },
    ],
    [
      'the time that the platform gives to each kind of function',
      'seconds',
      { after: 25, gate: 25, heard: 25, tick: 55, work: 120 },
    ],
    ['25 seconds for a resolver', 'resolverSeconds', 25],
    [
      'its translations',
      'translations',
      { title: 'Notizen', empty: 'There are no notes.', found: 'de-DE' },
    ],
  ])('%s', (_, service, expected) => {
    expect(answers[service]).toEqual(expected);
  });

  it('501, and a listed call, for what only Atlassian has', async () => {
    const services = ['sql', 'objectStore', 'llm', 'remote', 'container', 'email', 'graph'];
    expect(answers['refused']).toEqual(
      Object.fromEntries(services.map((service) => [service, 501])),
    );
    const { body } = await site.control('GET', 'calls');
    const calls = z.array(z.object({ status: z.number(), path: z.string() })).parse(body);
    const paths = calls.filter(({ status }) => status === 501).map(({ path }) => path);
    expect(paths.sort()).toEqual([
      '/api/v1/execute',
      '/api/v1/metadata',
      '/emails',
      '/graphql',
      '/x',
      '/x',
      'https://llm/some-model',
    ]);
  });
});
