import { findField } from '../domain/setup/compare-field';
import { findIssueType } from '../domain/setup/compare-issue-type';
import { deskOf } from '../domain/setup/compare-desk';
import { macroExtensionKey, unreachableSentence, withMacro } from '../domain/setup/compare-library';
import { findStatus } from '../domain/setup/compare-status';
import type { FoundSite } from '../domain/setup/found-site';
import { issueTypeName, librarySpace } from '../domain/setup/names';
import { SetupProblem } from '../domain/setup/problem';
import { fieldOf, findQuestionField } from '../domain/setup/question-field';
import type { Target } from '../domain/setup/step';
import type { Status } from '../domain/request-workflow';
import { makeField } from './make-setup-field';
import type { SetupMaker } from './make-setup-field';
import { makeProject } from './make-setup-project';
import { makeRequestForm } from './make-setup-request-form';
import {
  makeIssueTypeScheme,
  makeIssueTypeScreenScheme,
  makePermissionScheme,
  makeScreen,
  makeScreenScheme,
} from './make-setup-schemes';
import { makeWorkflow, makeWorkflowScheme } from './make-setup-workflow';
import { ProductFailure } from './ports/product-failure';

/**
 * Makes or repairs one thing that is not present, and answers the site as it is then. Throws
 * `SetupProblem` when only an admin can help, and whatever the platform throws when Jira refuses.
 */
export async function makeSetupStep(
  maker: SetupMaker,
  target: Target,
  found: FoundSite,
): Promise<FoundSite> {
  switch (target.kind) {
    case 'issue-type':
      return makeIssueType(maker, found);
    case 'field':
      return makeField(maker, target.field, findField(target.field, found), found);
    case 'question-field': {
      const { question } = target;
      return makeField(maker, fieldOf(question), findQuestionField(question, found), found);
    }
    case 'computed-field':
      throw new SetupProblem(
        'Jira has not made this field yet. Wait a minute after installing the app, then run this again.',
      );
    case 'status':
      return makeStatus(maker, target.status, found);
    case 'role': {
      const description = 'Given to people in the project settings of Asset Desk.';
      const role = await maker.site.createRole({ name: target.role, description });
      return { ...found, roles: [...found.roles, role] };
    }
    case 'workflow':
      return makeWorkflow(maker, found);
    case 'workflow-scheme':
      return makeWorkflowScheme(maker, found);
    case 'screen':
      return makeScreen(maker, target.screen, found);
    case 'screen-scheme':
      return makeScreenScheme(maker, found);
    case 'issue-type-screen-scheme':
      return makeIssueTypeScreenScheme(maker, found);
    case 'issue-type-scheme':
      return makeIssueTypeScheme(maker, found);
    case 'permission-scheme':
      return makePermissionScheme(maker, found);
    case 'project':
      return makeProject(maker, found);
    case 'request-form':
      return makeRequestForm(maker, found);
    case 'library':
      return makeLibrary(maker, found);
    case 'desk':
      return storeDesk(maker, found);
    default:
      return target satisfies never;
  }
}

async function makeIssueType({ site }: SetupMaker, found: FoundSite): Promise<FoundSite> {
  const named = { name: issueTypeName, description: 'A sales asset that somebody asks for.' };
  const existing = findIssueType(found);
  if (existing === undefined) {
    const issueType = await site.createIssueType(named);
    return { ...found, issueTypes: [...found.issueTypes, issueType] };
  }
  await site.renameIssueType(existing.id, named);
  const renamed = { ...existing, name: issueTypeName };
  const others = found.issueTypes.filter(({ id }) => id !== existing.id);
  return { ...found, issueTypes: [...others, renamed] };
}

async function makeStatus(
  { site }: SetupMaker,
  status: Status,
  found: FoundSite,
): Promise<FoundSite> {
  const existing = findStatus(status, found);
  if (existing === undefined) {
    const made = await site.createStatus({ ...status, description: '' });
    return { ...found, statuses: [...found.statuses, made] };
  }
  const repaired = { ...existing, ...status };
  await site.updateStatus(repaired);
  const others = found.statuses.filter(({ id }) => id !== existing.id);
  return { ...found, statuses: [...others, repaired] };
}

async function makeLibrary({ site, newId }: SetupMaker, found: FoundSite): Promise<FoundSite> {
  if (found.library.kind === 'unreachable') {
    throw new ProductFailure('unavailable', unreachableSentence);
  }
  const library =
    found.library.kind === 'missing' ? await site.createLibrary(librarySpace) : found.library;
  if (library.kind !== 'found') return found;
  if (library.homepage === undefined) {
    throw new SetupProblem('Choose a home page for the space in Confluence, then run this again.');
  }
  const { body } = library.homepage;
  if (body.includes(macroExtensionKey(found.app))) return { ...found, library };
  return {
    ...found,
    library: await site.updateHomepage(library, withMacro(body, found.app, newId())),
  };
}

async function storeDesk({ desk }: SetupMaker, found: FoundSite): Promise<FoundSite> {
  const next = deskOf(found);
  if (next === undefined) {
    throw new SetupProblem('Something is still missing. Run the other steps first.');
  }
  await desk.save(next);
  return { ...found, desk: next };
}
