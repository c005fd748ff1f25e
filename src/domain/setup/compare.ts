import { compareComputedField, compareField, findField } from './compare-field';
import { compareDesk } from './compare-desk';
import { compareIssueType, compareIssueTypeScheme } from './compare-issue-type';
import { compareLibrary } from './compare-library';
import { comparePermissionScheme } from './permissions';
import { compareProject } from './compare-project';
import { compareRequestForm } from './compare-request-form';
import { compareIssueTypeScreenScheme, compareScreen, compareScreenScheme } from './compare-screen';
import { compareStatus } from './compare-status';
import { compareWorkflow, compareWorkflowScheme } from './compare-workflow';
import type { FoundSite } from './found-site';
import { fieldOf, findQuestionField } from './question-field';
import type { Finding, Step } from './step';
import { missing, present } from './step';

/** Compares one step with the site: missing, present, or drifted, with a sentence that says how. */
export function compare({ target }: Step, found: FoundSite): Finding {
  switch (target.kind) {
    case 'issue-type':
      return compareIssueType(found);
    case 'field':
      return compareField(target.field, findField(target.field, found));
    case 'question-field':
      return compareField(fieldOf(target.question), findQuestionField(target.question, found));
    case 'computed-field':
      return compareComputedField(target.field, found);
    case 'status':
      return compareStatus(target.status, found);
    case 'role':
      return found.roles.some(({ name }) => name === target.role)
        ? present('The project role exists.')
        : missing(`Makes the project role "${target.role}".`);
    case 'workflow':
      return compareWorkflow(found);
    case 'workflow-scheme':
      return compareWorkflowScheme(found);
    case 'screen':
      return compareScreen(target.screen, found);
    case 'screen-scheme':
      return compareScreenScheme(found);
    case 'issue-type-screen-scheme':
      return compareIssueTypeScreenScheme(found);
    case 'issue-type-scheme':
      return compareIssueTypeScheme(found);
    case 'permission-scheme':
      return comparePermissionScheme(found);
    case 'project':
      return compareProject(found);
    case 'request-form':
      return compareRequestForm(found);
    case 'library':
      return compareLibrary(found);
    case 'desk':
      return compareDesk(found);
    default:
      return target satisfies never;
  }
}
