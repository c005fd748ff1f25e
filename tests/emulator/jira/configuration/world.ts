import { z } from 'zod';
import type { Caller } from '../../../../emulator/caller';
import { jiraRest } from '../../../../emulator/jira/rest';
import { emulatedSite, type EmulatedSite, type TestPerson } from '../../../support/emulated-site';
import {
  anonymous,
  asApp,
  callerOf,
  restClient,
  type RestAnswer,
} from '../../../support/jira-client';
import { publishedJira } from '../../../support/published-jira';

const published = publishedJira();

/** A client of which every answer is checked against Atlassian's published description. */
export interface Client {
  get(path: string): Promise<RestAnswer>;
  post(path: string, body?: unknown): Promise<RestAnswer>;
  put(path: string, body?: unknown): Promise<RestAnswer>;
  delete(path: string): Promise<RestAnswer>;
}

export interface World extends EmulatedSite {
  readonly admin: Client;
  readonly alice: Client;
  readonly app: Client;
  readonly nobody: Client;
  readonly as: (name: string) => Client;
}

export function world(people?: readonly TestPerson[]): World {
  const emulated = emulatedSite(people === undefined ? {} : { people });
  const rest = jiraRest(emulated.site);
  const client = (caller: Caller): Client => {
    const bare = restClient(rest, caller);
    const at = (path: string) => `/rest/api/3/${path}`;
    return {
      get: async (path) => checked('GET', at(path), await bare.get(at(path))),
      post: async (path, body = {}) =>
        checked('POST', at(path), await bare.post(at(path), body), body),
      put: async (path, body = {}) =>
        checked('PUT', at(path), await bare.put(at(path), body), body),
      delete: async (path) => checked('DELETE', at(path), await bare.delete(at(path))),
    };
  };
  return {
    ...emulated,
    admin: client(callerOf('admin')),
    alice: client(callerOf('alice')),
    app: client(asApp),
    nobody: client(anonymous),
    as: (name) => client(callerOf(name)),
  };
}

/** The answer, when it and the request are as the description says; throws where they are not. */
function checked(
  method: string,
  path: string,
  answer: RestAnswer,
  requestBody?: unknown,
): RestAnswer {
  const { status, body } = answer;
  const problems = published?.problems({ method, path, requestBody, status, body }) ?? [];
  if (problems.length === 0) return answer;
  throw new Error(`${method} ${path}: ${problems.join('; ')}`);
}

const idBody = z.object({ id: z.union([z.string(), z.number()]).transform(String) });

/** The id in an answer that made something. */
export const idOf = (answer: RestAnswer): string => idBody.parse(answer.body).id;

const listBody = z.union([
  z.array(z.looseObject({})),
  z.object({ values: z.array(z.looseObject({})) }).transform(({ values }) => values),
]);

/** The objects of a list or of a page. */
export const listOf = (answer: RestAnswer) => listBody.parse(answer.body);

/** The object of that name in a list or a page; fails when it is not there. */
export function named(answer: RestAnswer, name: string): Readonly<Record<string, unknown>> {
  const found = listOf(answer).find((each) => each['name'] === name);
  if (found === undefined) throw new Error(`There is no ${name} in ${JSON.stringify(answer.body)}`);
  return found;
}

/** Makes a project from the standard template and answers its id. */
export async function makeProject(client: Client, key: string): Promise<string> {
  const answer = await client.post('project', {
    key,
    name: `Project ${key}`,
    leadAccountId: 'account-admin',
    projectTypeKey: 'business',
    projectTemplateKey:
      'com.atlassian.jira-core-project-templates:jira-core-simplified-project-management',
  });
  return idOf(answer);
}
