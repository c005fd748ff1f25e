import api, { invokeRemote, invokeService } from '@forge/api';

type ForgeFetch = (call: object, path: string, init: object) => Promise<Response>;
declare const __forge_fetch__: ForgeFetch;

const post = (call: object, path: string) => () =>
  __forge_fetch__(call, path, { method: 'POST', body: '{}' });

/** Services that need Atlassian's own servers; the SDKs of the posted ones send just these calls. */
const calls: Readonly<Record<string, () => Promise<unknown>>> = {
  sql: post({ type: 'sql', provider: 'app', remote: 'sql' }, '/api/v1/execute'),
  objectStore: post({ type: 'os', provider: 'app', remote: 'os' }, 'api/v1/metadata'),
  llm: post({ type: 'llm', model: 'some-model' }, 'https://llm/some-model'),
  remote: () => invokeRemote('somewhere', { path: '/x', method: 'GET' }),
  container: () => invokeService('somewhere', { path: '/x', method: 'GET' }),
  email: post({ type: 'emails' }, '/emails'),
  graph: () => api.asApp().requestGraph('query { me { user { accountId } } }'),
};

/** The status that each of them answers, or what it threw. */
export async function refused(): Promise<unknown> {
  const outcomes = Object.entries(calls).map(async ([name, call]) => [name, await outcome(call)]);
  return Object.fromEntries(await Promise.all(outcomes)) as unknown;
}

const outcome = (call: () => Promise<unknown>) =>
  call().then(
    (answer) =>
      typeof answer === 'object' && answer !== null && 'status' in answer ? answer.status : answer,
    (error: unknown) => String(error),
  );
