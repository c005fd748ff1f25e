import type { BriefProblem } from './brief-problem';

/**
 * What a field is called wherever a requester reads of it: above the control in the form, in the comment of
 * a sweep and in the register. Three of them have other words there than their field has in Jira.
 */
export function formName({ field, name }: Pick<BriefProblem, 'field' | 'name'>): string {
  switch (field) {
    case 'summary':
      return 'Title';
    case 'neededBy':
      return 'Needed by';
    case 'updatesAsset':
      return 'Which asset?';
    default:
      return name;
  }
}
