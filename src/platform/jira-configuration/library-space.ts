import { route, type Route } from '@forge/api';
import { z } from 'zod';
import type { FoundLibrary } from '../../domain/setup/found-site';
import { librarySpace } from '../../domain/setup/names';
import { ProductFailure } from '../../usecases/ports/product-failure';
import type { Named } from '../../usecases/ports/setup-site';
import { SiteRefusal } from '../../usecases/ports/site-refusal';
import { sender, type Reply } from '../product-request';

const space = z.object({ id: z.string(), key: z.string(), homepageId: z.string().nullish() });
const page = z.object({
  id: z.string(),
  title: z.string(),
  version: z.object({ number: z.number() }),
  body: z.object({ storage: z.object({ value: z.string() }).optional() }).optional(),
});

type Method = 'GET' | 'POST' | 'PUT';

const asApp = sender('confluence', 'app');

/** A connection that breaks says nothing about whether Confluence did its work: the job looks again later. */
async function replyTo(method: Method, path: Route, body?: unknown): Promise<Reply> {
  try {
    return await asApp(method, path, body);
  } catch (reason) {
    if (reason instanceof ProductFailure) throw reason;
    const cause = reason instanceof Error ? reason.message : String(reason);
    throw new ProductFailure('unavailable', `Confluence did not answer: ${cause}`);
  }
}

function parsed<Answer>(answer: z.ZodType<Answer>, { body }: Reply): Answer {
  const result = answer.safeParse(body);
  if (result.success) return result.data;
  const places = result.error.issues.map(({ path }) => path.join('.')).join(', ');
  throw new ProductFailure(
    'unavailable',
    `Confluence's answer was not the expected one: ${places}`,
  );
}

async function ask<Answer>(
  answer: z.ZodType<Answer>,
  method: Method,
  path: Route,
  body?: unknown,
): Promise<Answer> {
  const reply = await replyTo(method, path, body);
  if (reply.status < 400) return parsed(answer, reply);
  const [bare = ''] = path.value.split('?');
  throw new SiteRefusal(reply.status, `Confluence answered ${reply.status} to ${method} ${bare}.`);
}

async function foundSpace({ id, key, homepageId }: z.infer<typeof space>): Promise<FoundLibrary> {
  if (!homepageId) return { kind: 'found', spaceId: id, spaceKey: key, homepage: undefined };
  const home = await ask(page, 'GET', route`/wiki/api/v2/pages/${homepageId}?body-format=storage`);
  const body = home.body?.storage?.value ?? '';
  const homepage = { id: home.id, title: home.title, version: home.version.number, body };
  return { kind: 'found', spaceId: id, spaceKey: key, homepage };
}

/** Answers of a site on which Confluence is not there, or not connected with the app. */
const notConnected = [401, 403, 404];

async function lookUp(): Promise<FoundLibrary> {
  const reply = await replyTo('GET', route`/wiki/api/v2/spaces?keys=${librarySpace.key}`);
  if (notConnected.includes(reply.status)) return { kind: 'not-connected' };
  const { results } = parsed(z.object({ results: z.array(space) }), reply);
  const [first] = results;
  return first === undefined ? { kind: 'missing' } : foundSpace(first);
}

/** The library's space. A Confluence that is down does not keep the rest of the set-up from being read. */
export async function readLibrary(): Promise<FoundLibrary> {
  try {
    return await lookUp();
  } catch (reason) {
    if (reason instanceof ProductFailure) return { kind: 'unreachable' };
    throw reason;
  }
}

export async function createLibrary(next: Named & { readonly key: string }): Promise<FoundLibrary> {
  const body = {
    key: next.key,
    name: next.name,
    description: { value: next.description, representation: 'plain' },
  };
  return foundSpace(await ask(space, 'POST', route`/wiki/api/v2/spaces`, body));
}

/** Writes the next version of the home page. */
export async function updateHomepage(library: FoundLibrary, body: string): Promise<FoundLibrary> {
  if (library.kind !== 'found' || library.homepage === undefined) return library;
  const { id, title, version } = library.homepage;
  await ask(page, 'PUT', route`/wiki/api/v2/pages/${id}`, {
    id,
    status: 'current',
    title,
    body: { representation: 'storage', value: body },
    version: { number: version + 1, message: 'Show the asset library' },
  });
  return { ...library, homepage: { id, title, version: version + 1, body } };
}
