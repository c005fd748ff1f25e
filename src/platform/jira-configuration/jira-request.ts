import type { Route } from '@forge/api';
import { z } from 'zod';
import { ProductFailure } from '../../usecases/ports/product-failure';
import { SiteRefusal } from '../../usecases/ports/site-refusal';
import { jiraErrors } from '../jira-errors';
import { sender, type Reply } from '../product-request';

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

const asApp = sender('jira', 'app');

function refusal(method: Method, path: Route, reply: Reply): SiteRefusal {
  const { errorMessages, errors } = jiraErrors(reply);
  const sentences = [...errorMessages, ...Object.values(errors)].join(' ');
  const [bare = ''] = path.value.split('?');
  const message = `Jira answered ${reply.status} to ${method} ${bare}. ${sentences}`.trim();
  return new SiteRefusal(reply.status, message);
}

/** A connection that breaks says nothing about whether Jira did its work: the job looks again later. */
async function replyTo(method: Method, path: Route, body: unknown): Promise<Reply> {
  try {
    return await asApp(method, path, body);
  } catch (reason) {
    if (reason instanceof ProductFailure) throw reason;
    const cause = reason instanceof Error ? reason.message : String(reason);
    throw new ProductFailure('unavailable', `Jira did not answer: ${cause}`);
  }
}

async function send(method: Method, path: Route, body?: unknown): Promise<unknown> {
  const reply = await replyTo(method, path, body);
  if (reply.status >= 400) throw refusal(method, path, reply);
  return reply.body;
}

/** Calls Jira as the app and parses the answer. Throws `SiteRefusal` when Jira refuses. */
export async function askJira<Answer>(
  answer: z.ZodType<Answer>,
  method: Method,
  path: Route,
  body?: unknown,
): Promise<Answer> {
  return answer.parse(await send(method, path, body));
}

/** Calls Jira as the app where the answer does not matter. Throws `SiteRefusal` when Jira refuses. */
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
