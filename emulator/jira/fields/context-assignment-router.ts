import { Hono } from 'hono';
import { z } from 'zod';
import type { ProductEnv } from '../../caller';
import type { Site } from '../../site';
import { JiraError } from '../errors';
import { issueTypes, projects } from '../model/project';
import { readBody } from '../rest-kit/body';
import { refuseSharedProjects, requireRows } from './context-rules';
import { changeableField, fieldContext, putContext } from './find-field';

const CONTEXT = '/rest/api/3/field/:fieldId/context/:contextId';

const projectIdsBody = z.object({ projectIds: z.array(z.string()).min(1) });
const issueTypeIdsBody = z.object({ issueTypeIds: z.array(z.string()).min(1) });

/** Puts projects and issue types into a context of a custom field, and takes them out again. */
export function contextAssignmentRouter(site: Site): Hono<ProductEnv> {
  const router = new Hono<ProductEnv>();
  router.put(`${CONTEXT}/project`, async (c) => {
    const field = changeableField(site, c, c.req.param('fieldId'));
    const context = fieldContext(field, c.req.param('contextId'));
    const { projectIds } = await readBody(c, projectIdsBody);
    requireRows(projects(site), projectIds, 'project');
    refuseSharedProjects(
      field.contexts.filter((other) => other !== context),
      projectIds,
    );
    putContext(site, field, { ...context, projectIds: joined(context.projectIds, projectIds) });
    return c.body(null, 204);
  });
  router.put(`${CONTEXT}/issuetype`, async (c) => {
    const field = changeableField(site, c, c.req.param('fieldId'));
    const context = fieldContext(field, c.req.param('contextId'));
    const { issueTypeIds } = await readBody(c, issueTypeIdsBody);
    requireRows(issueTypes(site), issueTypeIds, 'issue type');
    const already = issueTypeIds.find((id) => context.issueTypeIds.includes(id));
    if (already !== undefined) {
      throw new JiraError(400, [`The issue type with id ${already} is already in the context.`]);
    }
    putContext(site, field, {
      ...context,
      issueTypeIds: joined(context.issueTypeIds, issueTypeIds),
    });
    return c.body(null, 204);
  });
  addRemovals(router, site);
  return router;
}

function addRemovals(router: Hono<ProductEnv>, site: Site): void {
  router.post(`${CONTEXT}/project/remove`, async (c) => {
    const field = changeableField(site, c, c.req.param('fieldId'));
    const context = fieldContext(field, c.req.param('contextId'));
    const { projectIds } = await readBody(c, projectIdsBody);
    putContext(site, field, { ...context, projectIds: without(context.projectIds, projectIds) });
    return c.body(null, 204);
  });
  router.post(`${CONTEXT}/issuetype/remove`, async (c) => {
    const field = changeableField(site, c, c.req.param('fieldId'));
    const context = fieldContext(field, c.req.param('contextId'));
    const { issueTypeIds } = await readBody(c, issueTypeIdsBody);
    putContext(site, field, {
      ...context,
      issueTypeIds: without(context.issueTypeIds, issueTypeIds),
    });
    return c.body(null, 204);
  });
}

const joined = (old: readonly string[], added: readonly string[]) => [
  ...new Set([...old, ...added]),
];

const without = (old: readonly string[], removed: readonly string[]) =>
  old.filter((id) => !removed.includes(id));
