import { Hono, type Context } from 'hono';
import { z } from 'zod';
import type { ProductEnv } from '../../caller';
import type { Site } from '../../site';
import { JiraError } from '../errors';
import { fields, type FieldRecord } from '../model/field';
import { issues } from '../model/issue';
import { readBody } from '../rest-kit/body';
import { recordChange, withValues } from './record-change';
import { codecOf } from './values/codec-of';
import { appliesTo } from './values/applies-to';

const issueIds = z.array(z.union([z.string(), z.number()]).transform(String)).max(1000);
const update = z.object({ issueIds, value: z.unknown() });
const oneField = z.object({ updates: z.array(update) });
const manyFields = z.object({ updates: z.array(update.extend({ customField: z.string() })) });

interface Write {
  readonly field: FieldRecord;
  readonly issueId: string;
  readonly value: unknown;
}

/** The field of that id or module key, if the calling app owns it. Throws 404 and 403. */
function ownField(site: Site, c: Context<ProductEnv>, idOrKey: string): FieldRecord {
  const field =
    fields(site).get(idOrKey) ?? fields(site).find((each) => each.forge?.moduleKey === idOrKey);
  if (field === undefined) throw new JiraError(404, [`The field ${idOrKey} was not found.`]);
  if (c.env.caller.app?.as === 'app' && field.forge !== undefined) return field;
  throw new JiraError(403, [
    `The field ${idOrKey} can only be updated by the app that provides it, acting as itself.`,
  ]);
}

/** Turns an update into one checked write for each issue. Throws 400 for issues and values that are wrong. */
function writes(
  site: Site,
  field: FieldRecord,
  { issueIds: ids, value }: z.output<typeof update>,
): readonly Write[] {
  return ids.map((issueId) => {
    const issue = issues(site).get(issueId);
    if (issue === undefined || !appliesTo(field, issue.projectId, issue.issueTypeId)) {
      throw new JiraError(400, [
        `The issue ${issueId} does not exist or has no field ${field.id}.`,
      ]);
    }
    if (value === null || value === undefined) return { field, issueId, value: undefined };
    const { projectId, issueTypeId } = issue;
    const read = codecOf(field)?.read(value, { site, field, projectId, issueTypeId });
    if (read?.ok === true) return { field, issueId, value: read.value };
    throw new JiraError(400, [read?.error ?? `The field ${field.id} cannot be written.`]);
  });
}

function requireUnique(all: readonly Write[]): void {
  const seen = new Set(all.map(({ field, issueId }) => `${field.id}/${issueId}`));
  if (seen.size === all.length) return;
  throw new JiraError(400, ['Combinations of custom field and issue must be unique.']);
}

function applyWrites(site: Site, c: Context<ProductEnv>, all: readonly Write[]): void {
  requireUnique(all);
  const traces = {
    changelog: c.req.query('generateChangelog') !== 'false',
    events: c.req.query('generateAppEvents') !== 'false',
  };
  const byIssue = new Map<string, Record<string, unknown>>();
  for (const { field, issueId, value } of all) {
    byIssue.set(issueId, { ...byIssue.get(issueId), [field.id]: value });
  }
  site.database.transaction(() => {
    for (const [issueId, values] of byIssue) {
      const before = issues(site).get(issueId);
      if (before === undefined) continue;
      const after = { ...before, fields: withValues(before.fields, values) };
      recordChange(site, c.env.caller, before, after, traces);
    }
  });
}

/** Values of Forge fields, which only their own app writes: one field, or several at once. */
export function appFieldRoutes(site: Site): Hono<ProductEnv> {
  const routes = new Hono<ProductEnv>();

  routes.put('/rest/api/3/app/field/:field/value', async (c) => {
    const field = ownField(site, c, c.req.param('field'));
    const { updates } = await readBody(c, oneField);
    applyWrites(
      site,
      c,
      updates.flatMap((each) => writes(site, field, each)),
    );
    return c.body(null, 204);
  });

  routes.post('/rest/api/3/app/field/value', async (c) => {
    const { updates } = await readBody(c, manyFields);
    const all = updates.flatMap((each) => writes(site, ownField(site, c, each.customField), each));
    applyWrites(site, c, all);
    return c.body(null, 204);
  });

  return routes;
}
