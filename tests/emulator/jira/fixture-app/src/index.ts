import { asApp, assumeTrustedRoute } from '@forge/api';
import Resolver from '@forge/resolver';
import { z } from 'zod';

const definitions = new Resolver();

const call = z.object({ method: z.string(), path: z.string(), body: z.unknown().optional() });
const issueBody = z.object({ fields: z.object({ summary: z.string() }) });

/** Calls Jira as the app. */
definitions.define('callAsApp', async ({ payload }) => {
  const { method, path, body } = call.parse(payload);
  const answer = await asApp().requestJira(assumeTrustedRoute(path), {
    method,
    ...(body === undefined
      ? {}
      : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });
  const text = await answer.text();
  return { status: answer.status, body: text === '' ? null : JSON.parse(text) };
});

export const resolver = definitions.getDefinitions();

interface Checked {
  readonly issue: { readonly key: string };
  readonly configuration: { readonly word?: string };
}

export async function validate({ issue, configuration }: Checked) {
  const answer = await asApp().requestJira(assumeTrustedRoute(`/rest/api/3/issue/${issue.key}`));
  const { fields } = issueBody.parse(await answer.json());
  const word = configuration.word ?? '';
  return {
    result: fields.summary.includes(word),
    errorMessage: `The summary lacks the word ${word}.`,
  };
}

export const note = () => undefined;
