import api, { type Route } from '@forge/api';
import { z } from 'zod';

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

const errorBody = z.object({
  errorMessages: z.array(z.string()).default([]),
  errors: z.union([z.record(z.string(), z.string()), z.array(z.unknown())]).default({}),
});

/** Jira answered with an error; the message holds Jira's own sentences. */
export class JiraRefusal extends Error {
  override readonly name = 'JiraRefusal';

  constructor(
    readonly status: number,
    readonly request: string,
    readonly sentences: string,
  ) {
    super(`Jira answered ${status} to ${request}. ${sentences}`.trim());
  }
}

function sentences(text: string): string {
  try {
    const { errorMessages, errors } = errorBody.parse(JSON.parse(text));
    const byField = Array.isArray(errors) ? [] : Object.values(errors);
    return [...errorMessages, ...byField].join(' ');
  } catch {
    return '';
  }
}

async function send(method: Method, path: Route, body?: unknown): Promise<string> {
  const response = await api.asApp().requestJira(path, {
    method,
    headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (response.ok) return text;
  const [bare = ''] = path.value.split('?');
  throw new JiraRefusal(response.status, `${method} ${bare}`, sentences(text));
}

/** Calls Jira as the app and parses the answer. Throws `JiraRefusal` on an error status. */
export async function askJira<Answer>(
  answer: z.ZodType<Answer>,
  method: Method,
  path: Route,
  body?: unknown,
): Promise<Answer> {
  return answer.parse(JSON.parse(await send(method, path, body)));
}

/** Calls Jira as the app where the answer does not matter. Throws `JiraRefusal` on an error status. */
export async function tellJira(method: Method, path: Route, body?: unknown): Promise<void> {
  await send(method, path, body);
}

/** Reads every page of a paged resource. `page` builds the path from the index of its first value. */
export async function readPages<Value>(
  value: z.ZodType<Value>,
  page: (startAt: number) => Route,
): Promise<readonly Value[]> {
  const answer = z.object({
    isLast: z.boolean().default(true),
    values: z.array(value).default([]),
  });
  const all: Value[] = [];
  for (;;) {
    const { isLast, values } = await askJira(answer, 'GET', page(all.length));
    all.push(...values);
    if (isLast || values.length === 0) return all;
  }
}

/** Jira writes ids as numbers in some resources and as strings in others. */
export const idValue = z.union([z.string(), z.number()]).transform(String);
