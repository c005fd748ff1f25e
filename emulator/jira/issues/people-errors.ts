import type { Caller } from '../../caller';
import type { Site } from '../../site';
import { permissions, type Where } from '../permissions';

const notSettable = (fieldId: string) =>
  `Field '${fieldId}' cannot be set. It is not on the appropriate screen, or unknown.`;

/**
 * Sentences about people that the caller may not name: an assignee needs Assign issues and has to be
 * assignable, a reporter other than before needs Modify reporter. Jira hides such fields from the screen.
 */
export function peopleErrors(
  site: Site,
  caller: Caller,
  where: Where,
  values: Readonly<Record<string, unknown>>,
  reporterBefore: unknown,
): Readonly<Record<string, string>> {
  const may = permissions(site);
  const errors: Record<string, string> = {};
  const { assignee, reporter } = values;
  if ('assignee' in values && !may.can(caller, 'ASSIGN_ISSUES', where)) {
    errors['assignee'] = notSettable('assignee');
  } else if (typeof assignee === 'string') {
    if (!may.can({ accountId: assignee }, 'ASSIGNABLE_USER', where)) {
      errors['assignee'] = `User '${assignee}' cannot be assigned issues.`;
    }
  }
  if ('reporter' in values && reporter !== reporterBefore) {
    if (!may.can(caller, 'MODIFY_REPORTER', where)) errors['reporter'] = notSettable('reporter');
    else if (reporter === undefined) errors['reporter'] = 'Reporter is required.';
  }
  return errors;
}
