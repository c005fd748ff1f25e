import { openDatabase } from '../../emulator/database/open-database';
import type { AppModule, InstalledApp } from '../../emulator/forge/installed-app';
import { accounts, SITE_ADMINS, type Account } from '../../emulator/identity';
import { seedJira } from '../../emulator/jira/default-configuration';
import { createIds } from '../../emulator/sequence-ids';
import type { FunctionCall, FunctionResult, ProductEvent, Site } from '../../emulator/site';
import { createVirtualClock, type VirtualClock } from '../../emulator/virtual-clock';

/** A person of a test's world. The account id is `account-<name>`, the mailbox `<name>@example.com`. */
export interface TestPerson {
  readonly name: string;
  readonly groups?: readonly string[];
}

export interface EmulatedSite {
  readonly site: Site;
  readonly clock: VirtualClock;
  /** Events in the order in which they were published. */
  readonly published: readonly ProductEvent[];
  /** Calls of the app's functions, in order. */
  readonly invoked: readonly FunctionCall[];
  /** Scripts what the app answers when the function is called; unscripted functions fail. */
  answer(functionKey: string, answer: (call: FunctionCall) => FunctionResult): void;
}

const appId = '6f1d7c52-0b0e-4c3a-9a57-3f0a5a3f9d10';
const environmentId = 'e0000000-0000-4000-8000-000000000001';

const sampleModules: readonly AppModule[] = [
  {
    type: 'jira:customField',
    key: 'sample-number',
    properties: { name: 'Sample number', description: 'A number.', type: 'number', readOnly: true },
  },
  {
    type: 'jira:customField',
    key: 'sample-text',
    properties: { name: 'Sample text', description: 'A text.', type: 'string', readOnly: true },
  },
  {
    type: 'jira:workflowValidator',
    key: 'sample-validator',
    properties: { name: 'Sample validator', description: 'Says yes or no.', function: 'validate' },
  },
  {
    type: 'jira:workflowPostFunction',
    key: 'sample-post-function',
    properties: { name: 'Sample post function', description: 'Runs.', function: 'after' },
  },
  { type: 'jira:issuePanel', key: 'sample-panel', properties: { title: 'Sample panel' } },
];

/** A site in memory with Jira's default configuration, a clock that stands still and ids that repeat. */
export function emulatedSite(
  options: {
    readonly people?: readonly TestPerson[];
    readonly modules?: readonly AppModule[];
  } = {},
): EmulatedSite {
  const database = openDatabase(':memory:');
  const clock = createVirtualClock(database, { fixed: '2026-11-23T09:00:00.000Z' });
  const published: ProductEvent[] = [];
  const invoked: FunctionCall[] = [];
  const answers = new Map<string, (call: FunctionCall) => FunctionResult>();
  const site: Site = {
    cloudId: 'c0000000-0000-4000-8000-000000000001',
    origin: {
      product: 'http://localhost:4310',
      assets: 'http://localhost:4311',
      proxy: 'http://localhost:4312',
    },
    clock,
    ids: createIds(database, 'fixed'),
    database,
    events: { publish: (event) => void published.push(event) },
    functions: {
      invoke: (call) => {
        invoked.push(call);
        const answer = answers.get(call.functionKey) ?? unscripted;
        return Promise.resolve(answer(call));
      },
    },
    app: testApp(options.modules ?? sampleModules),
  };
  for (const account of testAccounts(options.people ?? defaultPeople)) {
    accounts(site).put(account.accountId, account);
  }
  seedJira(site);
  return {
    site,
    clock,
    published,
    invoked,
    answer: (functionKey, answer) => void answers.set(functionKey, answer),
  };
}

const defaultPeople: readonly TestPerson[] = [
  { name: 'admin', groups: [SITE_ADMINS] },
  { name: 'alice' },
  { name: 'bob' },
];

const unscripted = (call: FunctionCall): FunctionResult => ({
  ok: false,
  error: { type: 'Error', message: `The test has no answer for ${call.functionKey}.` },
});

function testAccounts(people: readonly TestPerson[]): readonly Account[] {
  const common = { active: true, timeZone: 'Europe/Berlin', locale: 'en_US' };
  const atlassian = people.map(({ name, groups = [] }): Account => ({
    ...common,
    accountId: `account-${name}`,
    accountType: 'atlassian',
    emailAddress: `${name}@example.com`,
    displayName: name.charAt(0).toUpperCase() + name.slice(1),
    groups: ['jira-users', ...groups],
  }));
  const app: Account = {
    ...common,
    accountId: 'account-app',
    accountType: 'app',
    emailAddress: 'app@example.com',
    displayName: 'Sample app',
    groups: [],
  };
  return [...atlassian, app];
}

function testApp(modules: readonly AppModule[]): InstalledApp {
  return {
    appId,
    environmentId,
    environmentType: 'DEVELOPMENT',
    installationId: 'i0000000-0000-4000-8000-000000000001',
    version: '1.0.0',
    name: 'Sample app',
    accountId: 'account-app',
    scopes: ['read:jira-work', 'write:jira-work', 'manage:jira-configuration'],
    modules,
    module: (key) => modules.find((module) => module.key === key),
    modulesOf: (type) => modules.filter((module) => module.type === type),
    moduleAri: (key) => `ari:cloud:ecosystem::extension/${appId}/${environmentId}/static/${key}`,
  };
}
