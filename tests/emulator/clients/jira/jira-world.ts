import { createCloudClient } from 'jira.js';
import { jiraRest } from '../../../../emulator/jira/rest';
import { emulatedSite, type EmulatedSite } from '../../../support/emulated-site';
import { APP_TOKEN, BY_HAND, HOST, type Wire } from './recorded-calls';

type JiraClient = ReturnType<typeof createCloudClient>;

/** A call that the client has no function for. */
interface PlainAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** A fresh site and clients of it; the project DOG is there, with the standard template. */
export interface JiraWorld extends EmulatedSite {
  readonly admin: JiraClient;
  readonly alice: JiraClient;
  readonly app: JiraClient;
  readonly projectId: string;
  /** Id of an issue type, status or other thing that has a name, found in what was listed. */
  readonly idNamed: (list: readonly NamedThing[] | undefined, name: string) => string;
  /** Creates a Task in DOG as Alice. */
  readonly task: (
    fields?: Readonly<Record<string, unknown>>,
  ) => Promise<{ id: string; key: string }>;
  readonly plain: (method: string, path: string, body?: unknown) => Promise<PlainAnswer>;
}

interface NamedThing {
  readonly id?: string | number | undefined;
  readonly name?: string | undefined;
}

/** One area of the API, driven by the client: sentences and what they do. */
export type Scenario = Readonly<Record<string, (world: JiraWorld) => Promise<void>>>;

const clientOf = (name: string): JiraClient =>
  createCloudClient({
    host: HOST,
    auth: { type: 'basic', email: `${name}@example.com`, apiToken: 'token' },
    onSchemaMismatch: 'throw',
  });

export async function jiraWorld(wire: Wire): Promise<JiraWorld> {
  const emulated = emulatedSite();
  wire.connect(emulated.site, jiraRest(emulated.site));
  const admin = clientOf('admin');
  const alice = clientOf('alice');
  const project = await admin.projects.createProject({
    key: 'DOG',
    name: 'Dogs',
    projectTypeKey: 'business',
    projectTemplateKey:
      'com.atlassian.jira-core-project-templates:jira-core-simplified-project-management',
    leadAccountId: 'account-admin',
  });
  return {
    ...emulated,
    admin,
    alice,
    app: createCloudClient({
      host: HOST,
      auth: { type: 'bearer', token: APP_TOKEN },
      onSchemaMismatch: 'throw',
    }),
    projectId: String(project.id),
    idNamed,
    task: async (fields = {}) => {
      const made = await alice.issues.createIssue({
        fields: {
          project: { key: 'DOG' },
          issuetype: { name: 'Task' },
          summary: 'A task',
          ...fields,
        },
      });
      return { id: present(made.id), key: present(made.key) };
    },
    plain,
  };
}

function idNamed(list: readonly NamedThing[] | undefined, name: string): string {
  return String(present(list?.find((each) => each.name === name)?.id));
}

async function plain(method: string, path: string, body?: unknown): Promise<PlainAnswer> {
  const answer = await fetch(`${HOST}${path}`, {
    method,
    redirect: 'manual',
    headers: {
      authorization: `Basic ${btoa('admin@example.com:token')}`,
      'content-type': 'application/json',
      [BY_HAND]: 'true',
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const isJson = answer.headers.get('content-type')?.includes('application/json') === true;
  const text = await answer.text();
  const parsed: unknown = isJson && text !== '' ? JSON.parse(text) : text;
  return { status: answer.status, body: parsed };
}

/** A value that the client's types call optional and that Jira always answers. */
export function present<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined) throw new Error('The answer lacks a part.');
  return value;
}

/** An ADF document of one paragraph. */
export const adf = (text: string) => ({
  type: 'doc' as const,
  version: 1 as const,
  content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] }],
});
