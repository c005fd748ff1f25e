import { Hono, type Context } from 'hono';
import { z } from 'zod';
import type { ProductEnv } from '../../caller';
import type { Site } from '../../site';
import { JiraError } from '../errors';
import { fields, type FieldContext, type FieldRecord } from '../model/field';
import { issueTypes, projects } from '../model/project';
import { readBody } from '../rest-kit/body';
import { pageOf, pageRequest } from '../rest-kit/page';
import { namedBy, queryList } from '../rest-kit/query-list';
import { administeredField, changeableField, fieldContext, putContext } from './find-field';
import { newContext } from './new-context';
import { refuseSharedProjects, requireRows } from './context-rules';

const CONTEXT = '/rest/api/3/field/:fieldId/context';

/** Contexts of a custom field: where it applies. */
export function fieldContextsRouter(site: Site): Hono<ProductEnv> {
  const router = new Hono<ProductEnv>();
  router.get(CONTEXT, (c) => listContexts(site, c, c.req.param('fieldId')));
  router.post(CONTEXT, (c) => createContext(site, c, c.req.param('fieldId')));
  router.get(`${CONTEXT}/issuetypemapping`, (c) =>
    listMappings(site, c, c.req.param('fieldId'), issueTypeMappings),
  );
  router.get(`${CONTEXT}/projectmapping`, (c) =>
    listMappings(site, c, c.req.param('fieldId'), projectMappings),
  );
  router.put(`${CONTEXT}/:contextId`, async (c) => {
    const field = changeableField(site, c, c.req.param('fieldId'));
    const context = fieldContext(field, c.req.param('contextId'));
    putContext(site, field, { ...context, ...(await readBody(c, change)) });
    return c.body(null, 204);
  });
  router.delete(`${CONTEXT}/:contextId`, (c) => {
    const field = changeableField(site, c, c.req.param('fieldId'));
    const context = fieldContext(field, c.req.param('contextId'));
    const contexts = field.contexts.filter((candidate) => candidate !== context);
    fields(site).put(field.id, { ...field, contexts });
    return c.body(null, 204);
  });
  return router;
}

const name = z.string().trim().min(1, 'must not be empty').max(255);

const creation = z.object({
  name,
  description: z.string().default(''),
  projectIds: z.array(z.string()).default([]),
  issueTypeIds: z.array(z.string()).default([]),
});

const change = z
  .object({ name: name.optional(), description: z.string().optional() })
  .transform((wanted) => ({
    ...(wanted.name === undefined ? {} : { name: wanted.name }),
    ...(wanted.description === undefined ? {} : { description: wanted.description }),
  }));

async function createContext(site: Site, c: Context<ProductEnv>, fieldId: string) {
  const field = changeableField(site, c, fieldId);
  const wanted = await readBody(c, creation);
  requireRows(projects(site), wanted.projectIds, 'project');
  requireRows(issueTypes(site), wanted.issueTypeIds, 'issue type');
  if (wanted.projectIds.length === 0) refuseSecondGlobal(field);
  refuseSharedProjects(field.contexts, wanted.projectIds);
  const context = site.database.transaction(() => {
    const made = newContext(site, wanted.name, wanted);
    fields(site).put(field.id, { ...field, contexts: [...field.contexts, made] });
    return made;
  });
  const { id, description, projectIds, issueTypeIds } = context;
  return c.json({ id, name: context.name, description, projectIds, issueTypeIds }, 201);
}

function refuseSecondGlobal(field: FieldRecord): void {
  if (field.contexts.every((context) => context.projectIds.length > 0)) return;
  throw new JiraError(400, [`The custom field '${field.name}' already has a global context.`]);
}

function listContexts(site: Site, c: Context<ProductEnv>, fieldId: string) {
  const field = administeredField(site, c, fieldId);
  const anyType = c.req.query('isAnyIssueType');
  const global = c.req.query('isGlobalContext');
  const chosen = namedBy(queryList(c, 'contextId'), field.contexts, (context) => context.id)
    .map(contextBean)
    .filter((bean) => anyType === undefined || String(bean.isAnyIssueType) === anyType)
    .filter((bean) => global === undefined || String(bean.isGlobalContext) === global);
  return c.json(pageOf(site, c, pageRequest(c, 50), chosen));
}

const contextBean = ({ id, name, description, projectIds, issueTypeIds }: FieldContext) => ({
  id,
  name,
  description,
  isGlobalContext: projectIds.length === 0,
  isAnyIssueType: issueTypeIds.length === 0,
});

function listMappings(
  site: Site,
  c: Context<ProductEnv>,
  fieldId: string,
  mappings: (context: FieldContext) => readonly object[],
) {
  const field = administeredField(site, c, fieldId);
  const chosen = namedBy(queryList(c, 'contextId'), field.contexts, (context) => context.id);
  return c.json(pageOf(site, c, pageRequest(c, 50), chosen.flatMap(mappings)));
}

const issueTypeMappings = ({ id, issueTypeIds }: FieldContext) =>
  issueTypeIds.length === 0
    ? [{ contextId: id, isAnyIssueType: true }]
    : issueTypeIds.map((issueTypeId) => ({ contextId: id, issueTypeId }));

const projectMappings = ({ id, projectIds }: FieldContext) =>
  projectIds.length === 0
    ? [{ contextId: id, isGlobalContext: true }]
    : projectIds.map((projectId) => ({ contextId: id, projectId }));
