import { Hono, type Context } from 'hono';
import type { z } from 'zod';
import type { Site } from '../../site';
import type { Faults } from '../faults';
import { parseJson } from '../parse-json';
import { batch } from './batch';
import { parseEntities } from './entity-definition';
import { queryEntity } from './entity-query';
import { queryKeys } from './key-query';
import { KvsError, keyNotFound } from './kvs-error';
import { kvsRequests as requests, type SetOptions } from './requests';
import { createRequestRate } from './request-rate';
import { createStore, type Store } from './store';
import { answerOf, type Space } from './stored-value';
import { spaceOf, transact } from './transaction';

const PLAIN: Space = { kind: 'plain' };
const SECRET: Space = { kind: 'secret' };
const entity = (name: string): Space => ({ kind: 'entity', name });

type KvsSite = Pick<Site, 'database' | 'clock' | 'app'>;

export interface KvsOptions {
  /** Faults of what a reader sees; those of whole calls come about in the proxy. */
  readonly faults?: Faults;
  /** Whether requests over the limits are refused. */
  readonly enforced?: () => boolean;
}

/**
 * The Forge key-value store and custom entity store as `@forge/kvs` calls them: POST below `/api/v1/`,
 * https://developer.atlassian.com/platform/forge/storage-reference/kvs-api/.
 */
export function kvsRouter(site: KvsSite, options: KvsOptions = {}): Hono {
  const store = createStore(site, parseEntities(site.app.storageEntities ?? []));
  const app = new Hono();

  const seen = (path: string): Store => {
    const target = { kind: 'kvs', method: 'POST', path } as const;
    const staleWrites = path.endsWith('query')
      ? options.faults?.take(target, ['staleWrites'])?.staleWrites
      : undefined;
    const expiredStays = options.faults?.take(target, ['expiredStays'])?.expiredStays;
    return store.seen({ staleWrites, expiredStays });
  };
  const get = (space: Space, { key, options: asked }: z.output<typeof requests.get>) => {
    const stored = seen('/api/v1/get').get(space, key);
    if (stored === undefined) throw keyNotFound(key);
    return answerOf(stored, asked?.metadataFields);
  };
  const set = (space: Space, body: SetBody) => {
    const previous = store.get(space, body.key);
    const latest = store.set(space, body.key, body.value, body.options);
    const asked = body.options?.returnValue;
    const answer = asked === 'LATEST' ? latest : asked === 'PREVIOUS' ? previous : undefined;
    return answer === undefined ? NOTHING : answerOf(answer, body.options?.returnMetadataFields);
  };
  const remove = (space: Space, { key }: { readonly key: string }) => {
    if (!store.delete(space, key)) throw keyNotFound(key);
    return NOTHING;
  };

  const rate = createRequestRate(site.clock);
  app.use(async (c, next) => {
    const direction = /\/(get|query)$/.test(c.req.path) ? 'read' : 'write';
    const bytes = Buffer.byteLength(await c.req.text());
    if (!rate(direction, bytes) && options.enforced?.() === true) {
      throw new KvsError('RATE_LIMIT_EXCEEDED', `Too many ${direction} requests.`, 429);
    }
    await next();
  });
  app.post(
    '/api/v1/get',
    call(requests.get, (body) => get(PLAIN, body)),
  );
  app.post(
    '/api/v1/set',
    call(requests.set, (body) => set(PLAIN, body)),
  );
  app.post(
    '/api/v1/delete',
    call(requests.delete, (body) => remove(PLAIN, body)),
  );
  app.post(
    '/api/v1/secret/get',
    call(requests.get, (body) => get(SECRET, body)),
  );
  app.post(
    '/api/v1/secret/set',
    call(requests.set, (body) => set(SECRET, body)),
  );
  app.post(
    '/api/v1/secret/delete',
    call(requests.delete, (body) => remove(SECRET, body)),
  );
  app.post(
    '/api/v1/entity/get',
    call(requests.entityGet, (body) => get(entity(body.entityName), body)),
  );
  app.post(
    '/api/v1/entity/set',
    call(requests.entitySet, (body) => set(entity(body.entityName), body)),
  );
  app.post(
    '/api/v1/entity/delete',
    call(requests.entityDelete, (body) => remove(entity(body.entityName), body)),
  );
  app.post(
    '/api/v1/query',
    call(requests.query, (body) => queryKeys(seen('/api/v1/query'), body)),
  );
  app.post(
    '/api/v1/entity/query',
    call(requests.entityQuery, (body) => queryEntity(seen('/api/v1/entity/query'), body)),
  );
  app.post(
    '/api/v1/batch/get',
    call(requests.batchGet, (items) => batch(items, (item) => get(spaceOf(item), item))),
  );
  app.post(
    '/api/v1/batch/set',
    call(requests.batchSet, (items) => batch(items, (item) => set(spaceOf(item), item))),
  );
  app.post(
    '/api/v1/batch/delete',
    call(requests.batchDelete, (items) => batch(items, (item) => remove(spaceOf(item), item))),
  );
  app.post(
    '/api/v1/transaction',
    call(requests.transaction, (body) => {
      transact(store, body);
      return NOTHING;
    }),
  );
  app.notFound((c) =>
    c.json({ code: 'NOT_MODELLED', message: `Nothing models ${c.req.method} ${c.req.path}.` }, 501),
  );
  app.onError((error, c) => {
    if (!(error instanceof KvsError)) throw error;
    return c.json({ code: error.code, message: error.message }, error.status);
  });
  return app;
}

interface SetBody {
  readonly key: string;
  readonly value?: unknown;
  readonly options?: SetOptions | undefined;
}

/** An answer without a body. */
const NOTHING = {};

function call<Schema extends z.ZodType>(schema: Schema, work: (body: z.output<Schema>) => object) {
  return async (c: Context): Promise<Response> => {
    const parsed = schema.safeParse(parseJson(await c.req.text()));
    if (!parsed.success) throw new KvsError('INVALID_REQUEST', parsed.error.message);
    const answer = work(parsed.data);
    return answer === NOTHING ? c.body(null, 204) : c.json(answer);
  };
}
