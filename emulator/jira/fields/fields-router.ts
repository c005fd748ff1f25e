import { Hono, type Context } from 'hono';
import { z } from 'zod';
import type { ProductEnv } from '../../caller';
import type { Site } from '../../site';
import { JiraError } from '../errors';
import { fields, trashedFields, type FieldRecord } from '../model/field';
import { screens } from '../model/screen';
import { readBody } from '../rest-kit/body';
import { requireAdministrator, requireLogin } from '../rest-kit/guards';
import { pageOf, pageRequest } from '../rest-kit/page';
import { matchesText, namedBy, queryList } from '../rest-kit/query-list';
import { finishedTask } from '../tasks/finished-task';
import { seeTask } from '../tasks/task-bean';
import { fieldBean, fieldDetails } from './field-bean';
import { requireSearcher, schemaOfType } from './field-type';
import { administeredField, changeableField } from './find-field';
import { newContext } from './new-context';

const FIELD = '/rest/api/3/field';

/** Fields: list, search, make, change, and the way through the trash. */
export function fieldsRouter(site: Site): Hono<ProductEnv> {
  const router = new Hono<ProductEnv>();
  router.get(FIELD, (c) => {
    requireLogin(c);
    return c.json([...fields(site).values()].map((field) => fieldBean(site, field)));
  });
  router.post(FIELD, (c) => createField(site, c));
  router.get(`${FIELD}/search`, (c) => searchFields(site, c, [...fields(site).values()]));
  router.get(`${FIELD}/search/trashed`, (c) =>
    searchFields(site, c, [...trashedFields(site).values()]),
  );
  router.put(`${FIELD}/:id`, (c) => updateField(site, c, c.req.param('id')));
  router.delete(`${FIELD}/:id`, (c) => deleteField(site, c, c.req.param('id')));
  router.post(`${FIELD}/:id/trash`, (c) => trashField(site, c, c.req.param('id')));
  router.post(`${FIELD}/:id/restore`, (c) => restoreField(site, c, c.req.param('id')));
  return router;
}

const name = z
  .string()
  .trim()
  .min(1, 'must not be empty')
  .max(255, 'is longer than 255 characters');
const description = z.string().max(40_000);

const creation = z.object({
  name,
  type: z.string(),
  description: description.default(''),
  searcherKey: z.string().optional(),
});

async function createField(site: Site, c: Context<ProductEnv>) {
  requireAdministrator(site, c);
  const wanted = await readBody(c, creation);
  const schema = schemaOfType(wanted.type);
  requireSearcher(wanted.type, wanted.searcherKey);
  const field = site.database.transaction(() => {
    const customId = site.ids.next('jira.custom-field', 10010);
    const made: FieldRecord = {
      id: `customfield_${customId}`,
      name: wanted.name,
      description: wanted.description,
      custom: true,
      schema: { ...schema, customId },
      navigable: true,
      orderable: true,
      ...(wanted.searcherKey === undefined ? {} : { searcherKey: wanted.searcherKey }),
      contexts: [newContext(site, `Default Configuration Scheme for ${wanted.name}`)],
    };
    fields(site).put(made.id, made);
    return made;
  });
  return c.json(fieldBean(site, field), 201);
}

function searchFields(site: Site, c: Context<ProductEnv>, all: readonly FieldRecord[]) {
  requireAdministrator(site, c);
  const types = queryList(c, 'type');
  const expand = queryList(c, 'expand') ?? [];
  const query = c.req.query('query');
  const chosen = namedBy(queryList(c, 'id'), all, (field) => field.id)
    .filter((field) => types?.includes(field.custom ? 'custom' : 'system') ?? true)
    .filter((field) => matchesText(query, field.name, field.description));
  const sorted = [...chosen].sort((a, b) => a.name.localeCompare(b.name));
  const page = pageOf(site, c, pageRequest(c, 50, 100), sorted);
  return c.json({ ...page, values: page.values.map((field) => fieldDetails(site, field, expand)) });
}

const change = z.object({
  name: name.optional(),
  description: description.optional(),
  searcherKey: z.string().optional(),
});

async function updateField(site: Site, c: Context<ProductEnv>, id: string) {
  const field = changeableField(site, c, id);
  const wanted = await readBody(c, change);
  requireSearcher(field.schema.custom ?? '', wanted.searcherKey);
  const { searcherKey = field.searcherKey } = wanted;
  fields(site).put(id, {
    ...field,
    name: wanted.name ?? field.name,
    description: wanted.description ?? field.description,
    ...(searcherKey === undefined ? {} : { searcherKey }),
  });
  return c.body(null, 204);
}

function deleteField(site: Site, c: Context<ProductEnv>, id: string) {
  requireAdministrator(site, c);
  const field = trashedFields(site).get(id) ?? changeableField(site, c, id);
  const task = site.database.transaction(() => {
    takeOffScreens(site, id);
    fields(site).delete(id);
    trashedFields(site).delete(id);
    return finishedTask(site, c.env.caller, `Delete custom field ${field.name}`);
  });
  return seeTask(site, c, task);
}

function trashField(site: Site, c: Context<ProductEnv>, id: string) {
  const field = changeableField(site, c, id);
  site.database.transaction(() => {
    takeOffScreens(site, id);
    trashedFields(site).put(id, field);
    fields(site).delete(id);
  });
  return c.json({});
}

function restoreField(site: Site, c: Context<ProductEnv>, id: string) {
  requireAdministrator(site, c);
  const field = trashedFields(site).get(id);
  if (field === undefined) {
    administeredField(site, c, id);
    throw new JiraError(400, [`The custom field '${id}' is not in the trash.`]);
  }
  site.database.transaction(() => {
    fields(site).put(id, field);
    trashedFields(site).delete(id);
  });
  return c.json({});
}

function takeOffScreens(site: Site, fieldId: string): void {
  for (const screen of screens(site).values()) {
    if (!screen.tabs.some((tab) => tab.fieldIds.includes(fieldId))) continue;
    const tabs = screen.tabs.map((tab) => ({
      ...tab,
      fieldIds: tab.fieldIds.filter((id) => id !== fieldId),
    }));
    screens(site).put(screen.id, { ...screen, tabs });
  }
}
