import { requestFields } from '../../domain/request-fields';
import { findField } from '../../domain/setup/compare-field';
import type { FoundField, FoundSite } from '../../domain/setup/found-site';
import type { KnownBefore } from '../../usecases/ports/setup-site';
import { readContext } from './field-options';
import { readFields } from './fields';
import { installedApp } from './installed-app';
import { readIssueTypeScheme } from './issue-type-schemes';
import { readIssueTypeScreenScheme } from './issue-type-screen-schemes';
import { readIssueTypes } from './issue-types';
import { readLibrary } from './library-space';
import { readPermissionScheme } from './permission-schemes';
import { readProject } from './projects';
import { readRoles } from './roles';
import { readScreenScheme } from './screen-schemes';
import { readScreens } from './screens';
import { readStatuses } from './statuses';
import { readAppRules } from './workflow-rules';
import { readWorkflowScheme } from './workflow-schemes';
import { readWorkflow } from './workflows';

/** Options are read for the choice fields of the plan alone: two calls for each. */
async function withContexts(
  fields: readonly FoundField[],
  site: Omit<FoundSite, 'fields'>,
): Promise<FoundSite> {
  const choices = requestFields
    .filter(({ options }) => options.length > 0)
    .flatMap((field) => findField(field, { ...site, fields })?.id ?? []);
  const contexts = new Map(
    await Promise.all(choices.map(async (id) => [id, await readContext(id)] as const)),
  );
  return {
    ...site,
    fields: fields.map((field) => ({ ...field, context: contexts.get(field.id) })),
  };
}

async function readSchemes() {
  const [screenScheme, issueTypeScreenScheme, issueTypeScheme, workflowScheme, permissionScheme] =
    await Promise.all([
      readScreenScheme(),
      readIssueTypeScreenScheme(),
      readIssueTypeScheme(),
      readWorkflowScheme(),
      readPermissionScheme(),
    ]);
  return {
    screenScheme,
    issueTypeScreenScheme,
    issueTypeScheme,
    workflowScheme,
    permissionScheme,
  };
}

/** Reads everything that the set-up compares, as the app. */
export async function readSite(known: KnownBefore): Promise<FoundSite> {
  const app = installedApp();
  const [fields, issueTypes, statuses, roles, appRules, workflow, screens, schemes, library] =
    await Promise.all([
      readFields(),
      readIssueTypes(),
      readStatuses(),
      readRoles(),
      readAppRules(app),
      readWorkflow(),
      readScreens(),
      readSchemes(),
      readLibrary(),
    ]);
  const project = await readProject(roles);
  const rest = { app, issueTypes, statuses, roles, appRules, workflow, screens, library, project };
  return withContexts(fields, { ...known, ...rest, ...schemes });
}
