import type { BriefProblem } from './brief-problem';

/** What the form calls fields for which it has other words than Jira. */
export const formNames = {
  summary: 'Title',
  neededBy: 'Needed by',
  updatesAsset: 'Asset to update',
} as const;

/** What a field is called wherever a requester reads of it: in the form, in the comment of a sweep, in the register. */
export function formName({ field, name }: Pick<BriefProblem, 'field' | 'name'>): string {
  switch (field) {
    case 'summary':
    case 'neededBy':
    case 'updatesAsset':
      return formNames[field];
    default:
      return name;
  }
}
