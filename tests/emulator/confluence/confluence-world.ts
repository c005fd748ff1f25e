import { confluenceRest } from '../../../emulator/confluence/rest';
import type { Caller } from '../../../emulator/caller';
import type { AppModule } from '../../../emulator/forge/installed-app';
import { emulatedSite } from '../../support/emulated-site';

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** Calls of one person; bodies are sent as JSON. */
export interface Client {
  get(path: string): Promise<Answer>;
  post(path: string, body: unknown): Promise<Answer>;
  put(path: string, body: unknown): Promise<Answer>;
  delete(path: string): Promise<Answer>;
  upload(path: string, name: string, content: BlobPart, init?: UploadInit): Promise<Answer>;
  raw(path: string): Promise<Response>;
}

interface UploadInit {
  readonly method?: 'POST' | 'PUT';
  readonly token?: string;
  readonly comment?: string;
  readonly type?: string;
}

const GROUP = ['confluence-users'];

/** A site where ada administers, alice and bob use Confluence, and eve may not. */
export function confluenceWorld(more: { readonly modules?: readonly AppModule[] } = {}) {
  const world = emulatedSite({
    ...more,
    people: [
      { name: 'ada', groups: ['site-admins'] },
      { name: 'alice', groups: GROUP },
      { name: 'bob', groups: [...GROUP, 'editors'] },
      { name: 'eve' },
    ],
  });
  const rest = confluenceRest(world.site);
  const client = (caller: Caller): Client => clientOf((request) => rest.fetch(request, { caller }));
  const as = (name: string): Client => client({ accountId: `account-${name}` });
  const { accountId } = world.site.app;
  return {
    ...world,
    as,
    nobody: client({ accountId: undefined }),
    app: client({ accountId, app: { as: 'app', scopes: [] } }),
  };
}

function clientOf(fetch: (request: Request) => Response | Promise<Response>): Client {
  const send = async (path: string, init: RequestInit): Promise<Answer> => {
    const answer = await fetch(new Request(`http://localhost:4310${path}`, init));
    const text = await answer.text();
    const body: unknown = text === '' ? undefined : JSON.parse(text);
    return { status: answer.status, body };
  };
  return {
    get: (path) => send(path, {}),
    post: (path, body) => send(path, { method: 'POST', body: JSON.stringify(body) }),
    put: (path, body) => send(path, { method: 'PUT', body: JSON.stringify(body) }),
    delete: (path) => send(path, { method: 'DELETE' }),
    upload: (path, name, content, init = {}) => {
      const form = new FormData();
      form.append('file', new Blob([content], { type: init.type ?? 'text/plain' }), name);
      form.append('comment', init.comment ?? '');
      const headers = { 'x-atlassian-token': init.token ?? 'no-check' };
      return send(path, { method: init.method ?? 'POST', headers, body: form });
    },
    raw: async (path) => await fetch(new Request(`http://localhost:4310${path}`)),
  };
}

/** A text property of an answer's body, `homepageId` or `results.0.id`. */
export function pick(answer: Answer, path: string): string {
  const value = valueAt(answer, path);
  if (typeof value !== 'string') throw new Error(`No ${path} in ${JSON.stringify(answer.body)}`);
  return value;
}

/** Any property of an answer's body; undefined where there is none. */
export function valueAt({ body }: Answer, path: string): unknown {
  let value: unknown = body;
  for (const step of path.split('.')) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = new Map<string, unknown>(Object.entries(value)).get(step);
  }
  return value;
}

/** The same text property of every result of a list. */
export function pickAll(answer: Answer, name: string): readonly string[] {
  const results = valueAt(answer, 'results');
  if (!Array.isArray(results)) throw new Error(`No results in ${JSON.stringify(answer.body)}`);
  return results.map((body: unknown) => pick({ status: answer.status, body }, name));
}

/** A space LIB made by alice, and what its pages are written with. */
export async function librarySpace(alice: Client) {
  const made = await alice.post('/wiki/api/v2/spaces', { key: 'LIB', name: 'Library' });
  const spaceId = pick(made, 'id');
  return {
    spaceId,
    homepageId: pick(made, 'homepageId'),
    page: (title: string, value = '<p>Text</p>', more: object = {}) => ({
      spaceId,
      status: 'current',
      title,
      body: { representation: 'storage', value },
      ...more,
    }),
  };
}
