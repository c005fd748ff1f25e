import { Hono, type Context } from 'hono';
import type { ProductEnv } from '../../caller';
import type { Site } from '../../site';
import { JiraError } from '../errors';
import { issueTypeDetails } from '../issue-types/issue-type-bean';
import type { FieldRecord } from '../model/field';
import type { ProjectRecord } from '../model/project';
import { permissions } from '../permissions';
import { issueTypesFor, workflowFor } from '../project-configuration';
import { findProject } from '../projects/find-project';
import { pageRequest } from '../rest-kit/page';
import { listParameter } from '../transitions/conditions';
import { fieldMeta } from './field-meta';
import { operationFields } from './screen-fields';
import { codecOf } from './values/codec-of';

function creatableProject(site: Site, c: Context<ProductEnv>, idOrKey: string): ProjectRecord {
  const project = findProject(site, idOrKey);
  if (project !== undefined) {
    if (permissions(site).can(c.env.caller, 'CREATE_ISSUES', { project })) return project;
  }
  throw new JiraError(404, [`No project could be found with key or id '${idOrKey}'.`]);
}

function requiredOnCreate(site: Site, project: ProjectRecord, issueTypeId: string) {
  const { transitions } = workflowFor(site, project, issueTypeId);
  const rules = transitions.find(({ type }) => type === 'INITIAL')?.validators ?? [];
  const named = rules.filter((rule) => rule.parameters['ruleType'] === 'fieldRequired');
  const ids = named.flatMap((rule) => listParameter(rule, 'fieldsRequired'));
  return new Set(['summary', 'reporter', ...ids]);
}

function creatable(field: FieldRecord): boolean {
  return codecOf(field) !== undefined && field.forge?.readOnly !== true;
}

function fieldsOf(site: Site, project: ProjectRecord, issueTypeId: string) {
  const required = requiredOnCreate(site, project, issueTypeId);
  const offered = operationFields(site, project, issueTypeId, 'create').filter(creatable);
  return offered.map((field) => {
    const scope = { site, projectId: project.id, issueTypeId, required: required.has(field.id) };
    return { ...fieldMeta(field, scope), fieldId: field.id };
  });
}

/** What a person can create: `/rest/api/3/issue/createmeta/{projectIdOrKey}/issuetypes`. */
export function createMetaRoutes(site: Site): Hono<ProductEnv> {
  const routes = new Hono<ProductEnv>();
  const path = '/rest/api/3/issue/createmeta/:project/issuetypes';

  routes.get(path, (c) => {
    const project = creatableProject(site, c, c.req.param('project'));
    const { startAt, maxResults } = pageRequest(c, 50, 200);
    const all = issueTypesFor(site, project).map((type) => issueTypeDetails(site, type));
    const issueTypes = all.slice(startAt, startAt + maxResults);
    return c.json({ startAt, maxResults, total: all.length, issueTypes });
  });

  routes.get(`${path}/:type`, (c) => {
    const project = creatableProject(site, c, c.req.param('project'));
    const type = issueTypesFor(site, project).find(({ id }) => id === c.req.param('type'));
    if (type === undefined)
      throw new JiraError(404, ['The issue type does not exist in this project.']);
    const { startAt, maxResults } = pageRequest(c, 50, 200);
    const all = fieldsOf(site, project, type.id);
    const fields = all.slice(startAt, startAt + maxResults);
    return c.json({ startAt, maxResults, total: all.length, fields });
  });

  return routes;
}
