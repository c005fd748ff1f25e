import { requestFields } from '../../domain/request-fields';
import { findField } from '../../domain/setup/compare-field';
import type { FoundField, FoundSite, InstalledApp } from '../../domain/setup/found-site';
import { findQuestionField } from '../../domain/setup/question-field';
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
import { readModifications } from './ui-modifications';
import { readAppRules } from './workflow-rules';
import { readWorkflowScheme } from './workflow-schemes';
import { readWorkflow } from './workflows';

const hasOptions = ({ options }: { readonly options: readonly string[] }) => options.length > 0;

/** Options are read for the choice fields of the plan alone: two calls for each field. */
async function withContexts(
  fields: readonly FoundField[],
  site: Omit<FoundSite, 'fields'>,
): Promise<FoundSite> {
  const found = { ...site, fields };
  const choices = [
    ...requestFields.filter(hasOptions).map((field) => findField(field, found)?.id),
    ...site.settings.questions
      .filter(hasOptions)
      .map((question) => findQuestionField(question, found)?.id),
  ].flatMap((id) => id ?? []);
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

async function readParts(app: InstalledApp) {
  const [issueTypes, statuses, roles, appRules, workflow, screens, modifications, library] =
    await Promise.all([
      readIssueTypes(),
      readStatuses(),
      readRoles(),
      readAppRules(app),
      readWorkflow(),
      readScreens(),
      readModifications(),
      readLibrary(),
    ]);
  return { issueTypes, statuses, roles, appRules, workflow, screens, modifications, library };
}

/** Reads everything that the set-up compares, as the app. */
export async function readSite(known: KnownBefore): Promise<FoundSite> {
  const app = installedApp();
  const [fields, parts, schemes] = await Promise.all([readFields(), readParts(app), readSchemes()]);
  const project = await readProject(parts.roles);
  return withContexts(fields, { ...known, ...parts, ...schemes, app, project });
}
