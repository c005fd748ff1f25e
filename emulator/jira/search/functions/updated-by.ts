import { changelogs, comments, issues } from '../../model/issue';
import { instantOperand } from '../date-operand';
import type { QueryScope } from '../query-scope';
import { jqlError } from '../search-field';
import { namedAccounts } from './named-account';

/**
 * Ids of the issues that a person made, changed or commented on, between two dates if they are given. Of
 * a comment the last edit counts, as the documentation says.
 * https://support.atlassian.com/jira-software-cloud/docs/jql-functions/
 */
export function updatedBy(
  [person = '', from, to]: readonly string[],
  scope: QueryScope,
): readonly string[] {
  const people = namedAccounts(scope, person);
  if (people.length === 0) {
    throw jqlError(
      `The user '${person}' does not exist and cannot be used in function 'updatedBy'.`,
    );
  }
  const bound = (text: string | undefined, none: number) =>
    text === undefined ? none : instantOperand(text, "function 'updatedBy'", scope);
  const [start, end] = [bound(from, -Infinity), bound(to, Infinity)];
  const counts = (author: string, at: number) =>
    people.includes(author) && at >= start && at <= end;
  const { site } = scope;
  const ids = new Set<string>();
  for (const issue of issues(site).values()) {
    if (counts(issue.creator, issue.created)) ids.add(issue.id);
  }
  for (const { issueId, author, created } of changelogs(site).values()) {
    if (counts(author, created)) ids.add(issueId);
  }
  for (const comment of comments(site).values()) {
    const { issueId, author, created, updateAuthor, updated } = comment;
    if (counts(author, created) || counts(updateAuthor, updated)) ids.add(issueId);
  }
  return [...ids];
}
