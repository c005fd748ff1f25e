import { Hono, type Context } from 'hono';
import { z } from 'zod';
import type { PartnerSite } from '../partner-site';
import { takeCall } from '../rate-window';
import { associate, associated, associationTargets, newAssociation } from './associations';
import {
  archiveObject,
  createObject,
  crmObjects,
  findObject,
  objectType,
  updateObject,
  type CrmObject,
} from './crm-objects';
import { HubspotError, invalid, notFound } from './hubspot-error';
import { objectBean } from './object-bean';
import { dealStages } from './object-types';
import { searchObjects, searchRequest } from './search-objects';

/** Tokens of private apps look like this; the stand-in takes any of them. */
const TOKEN = /^Bearer pat-[a-z0-9]{2,4}-[0-9a-f-]{36}$/;

/** Calls of a private app, https://developers.hubspot.com/docs/developer-tooling/platform/usage-guidelines */
const BURST = { limit: 190, windowMs: 10_000 } as const;
/** Searches of one account. */
const SEARCHES = { limit: 5, windowMs: 1000 } as const;

const values = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));
const created = z.object({
  properties: values,
  associations: z.array(newAssociation).default([]),
});
/** Objects of a batch read that asks for history; HubSpot's own sentence, https://github.com/PipedreamHQ/pipedream/pull/8462 */
const MOST_WITH_HISTORY = 50;

const batchRead = z.object({
  inputs: z.array(z.object({ id: z.string() })).max(100),
  properties: z.array(z.string()).default([]),
  propertiesWithHistory: z.array(z.string()).default([]),
  idProperty: z.string().optional(),
});

async function bodyOf<Schema extends z.ZodType>(
  c: Context,
  schema: Schema,
): Promise<z.output<Schema>> {
  const text = await c.req.text();
  const read = schema.safeParse(parsed(text));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw invalid(
    `Invalid input JSON: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim(),
  );
}

function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}

function existing(site: PartnerSite, type: string, id: string): CrmObject {
  objectType(type);
  const object = findObject(site, type, id);
  if (object === undefined) throw notFound(`${type}/${id}`);
  return object;
}

const listed = (text: string | undefined) => (text ?? '').split(',').filter((name) => name !== '');

/** HubSpot's CRM: deals, notes and companies; create, read, change, archive, search, batch read, associations. */
export function hubspotApi(site: PartnerSite): (request: Request) => Promise<Response> {
  const api = new Hono();
  api.use(async (c, next) => {
    guard(site, c);
    await next();
  });
  objectRoutes(site, api);
  searchRoutes(site, api);
  api.get('/crm/v4/objects/:type/:id/associations/:toType', (c) => {
    const { type, id, toType } = c.req.param();
    return c.json({ results: associated(site, existing(site, type, id), toType) });
  });
  api.get('/crm/v3/pipelines/deals', (c) => c.json({ results: [defaultPipeline()] }));
  api.notFound((c) => {
    throw new HubspotError(501, 'NOT_MODELLED', `${c.req.method} ${c.req.path} is not modelled.`);
  });
  api.onError((error, c) => failure(site, c, error));
  return async (request) => api.fetch(request);
}

/** Who calls must have a token, and must not call too often. */
function guard(site: PartnerSite, c: Context): void {
  const token = c.req.header('authorization') ?? '';
  if (!TOKEN.test(token)) {
    throw new HubspotError(
      401,
      'INVALID_AUTHENTICATION',
      'Authentication credentials not found. This API supports OAuth 2.0 authentication and you can find more details at https://developers.hubspot.com/docs/methods/auth/oauth-overview',
    );
  }
  const left = takeCall(site, `hubspot ${token}`, BURST);
  if (left === undefined) throw tooMany('TEN_SECONDLY_ROLLING', 'ten_secondly_rolling');
  c.header('x-hubspot-ratelimit-max', String(BURST.limit));
  c.header('x-hubspot-ratelimit-remaining', String(left));
  c.header('x-hubspot-ratelimit-interval-milliseconds', String(BURST.windowMs));
  if (c.req.path.endsWith('/search') && takeCall(site, 'hubspot search', SEARCHES) === undefined) {
    throw tooMany('SECONDLY', 'secondly');
  }
}

const tooMany = (policyName: string, words: string) =>
  new HubspotError(429, 'RATE_LIMITS', `You have reached your ${words} limit.`, {
    errorType: 'RATE_LIMIT',
    policyName,
  });

function failure(site: PartnerSite, c: Context, error: Error): Response {
  if (!(error instanceof HubspotError)) throw error;
  const { status, category, message, more } = error;
  const correlationId = site.ids.uuid();
  return c.json({ status: 'error', message, correlationId, category, ...more }, status);
}

function objectRoutes(site: PartnerSite, api: Hono): void {
  const path = '/crm/v3/objects/:type';
  api.post(path, async (c) => {
    const { type } = c.req.param();
    objectType(type);
    const asked = await bodyOf(c, created);
    const targets = associationTargets(site, type, asked.associations);
    const made = site.database.transaction(() => {
      const object = createObject(site, type, asked.properties);
      for (const { target, typeId } of targets) associate(site, object, target, typeId);
      return object;
    });
    return c.json(objectBean(made, Object.keys(asked.properties)), 201);
  });
  api.get(path, (c) => {
    const { type } = c.req.param();
    objectType(type);
    const after = Number(c.req.query('after') ?? 0);
    const limit = Math.min(100, Number(c.req.query('limit') ?? 10));
    const all = crmObjects(site).filter(
      (each) => each.type === type && !each.archived && Number(each.id) > after,
    );
    const page = all.slice(0, limit);
    const last = page.at(-1);
    return c.json({
      results: page.map((object) => objectBean(object, listed(c.req.query('properties')))),
      ...(last !== undefined && all.length > limit ? { paging: { next: { after: last.id } } } : {}),
    });
  });
  api.get(`${path}/:id`, (c) => {
    const { type, id } = c.req.param();
    return c.json(objectBean(existing(site, type, id), listed(c.req.query('properties'))));
  });
  api.patch(`${path}/:id`, async (c) => {
    const { type, id } = c.req.param();
    const object = existing(site, type, id);
    const { properties } = await bodyOf(c, z.object({ properties: values }));
    return c.json(objectBean(updateObject(site, object, properties), Object.keys(properties)));
  });
  api.delete(`${path}/:id`, (c) => {
    const { type, id } = c.req.param();
    objectType(type);
    const object = findObject(site, type, id);
    if (object !== undefined) archiveObject(site, object);
    return c.body(null, 204);
  });
}

function searchRoutes(site: PartnerSite, api: Hono): void {
  api.post('/crm/v3/objects/:type/batch/read', async (c) => {
    const { type } = c.req.param();
    objectType(type);
    const asked = await bodyOf(c, batchRead);
    if (asked.propertiesWithHistory.length > 0 && asked.inputs.length > MOST_WITH_HISTORY) {
      throw invalid(
        `The maximum number of inputs supported in a batch request for property histories is ${MOST_WITH_HISTORY}. Please reduce the number of items and try again`,
      );
    }
    const startedAt = new Date(site.clock.now()).toISOString();
    const ids = [...new Set(asked.inputs.map(({ id }) => id))];
    const found = ids.flatMap((id) => findObject(site, type, id, asked.idProperty) ?? []);
    const missing = ids.filter((id) => findObject(site, type, id, asked.idProperty) === undefined);
    const answer = {
      status: 'COMPLETE',
      results: found.map((object) =>
        objectBean(object, asked.properties, asked.propertiesWithHistory),
      ),
      startedAt,
      completedAt: startedAt,
    };
    if (missing.length === 0) return c.json(answer);
    const message = `Could not get some ${type.toUpperCase()}, they may be deleted or not exist. Check that ids are valid.`;
    const errors = [
      { status: 'error', category: 'OBJECT_NOT_FOUND', message, context: { ids: missing } },
    ];
    return c.json({ ...answer, numErrors: 1, errors }, 207);
  });
  api.post('/crm/v3/objects/:type/search', async (c) => {
    const { type } = c.req.param();
    objectType(type);
    const asked = await bodyOf(c, searchRequest);
    const found = searchObjects(site, type, asked);
    const end = asked.after + asked.limit;
    return c.json({
      total: found.length,
      results: found.slice(asked.after, end).map((object) => objectBean(object, asked.properties)),
      ...(end < found.length ? { paging: { next: { after: String(end) } } } : {}),
    });
  });
}

function defaultPipeline() {
  const stages = dealStages.map(({ id, label, probability }, displayOrder) => ({
    id,
    label,
    displayOrder,
    metadata: { probability, isClosed: String(['1.0', '0.0'].includes(probability)) },
    archived: false,
  }));
  return { id: 'default', label: 'Sales Pipeline', displayOrder: 0, stages, archived: false };
}
