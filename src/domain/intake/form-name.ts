import type { BriefProblem } from './brief-problem';

/** What the form calls a field; Jira's own Summary and Due date have other words there. */
export function formName({ field, name }: BriefProblem): string {
  if (field === 'summary') return 'Title';
  return field === 'neededBy' ? 'Needed by' : name;
}
