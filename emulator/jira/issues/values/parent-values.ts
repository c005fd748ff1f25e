import type { Site } from '../../../site';
import { issues } from '../../model/issue';
import { issueTypes } from '../../model/project';
import { findIssue } from '../find-issue';
import { linkedIssueBean } from '../linked-issue-bean';
import {
  invalid,
  storedText,
  valid,
  type FieldCodec,
  type ReadValue,
  type ValueScope,
} from './field-codec';
import { property } from './property';

function parentName(input: unknown): string | undefined {
  const name = property(input, 'key') ?? property(input, 'id');
  return typeof name === 'string' || typeof name === 'number' ? String(name) : undefined;
}

function readParent(input: unknown, scope: ValueScope): ReadValue {
  const name = parentName(input);
  if (name === undefined) return invalid('data was not an object');
  const parent = findIssue(scope.site, name);
  if (parent === undefined) {
    return invalid('Could not find issue by id or key.');
  }
  const own = issueTypes(scope.site).get(scope.issueTypeId);
  const above = issueTypes(scope.site).get(parent.issueTypeId);
  if (own === undefined || above === undefined || above.hierarchyLevel <= own.hierarchyLevel) {
    return invalid('Given parent work item does not belong to appropriate hierarchy.');
  }
  if (own.subtask && parent.projectId !== scope.projectId) {
    return invalid('Sub-task must be in the same project as its parent.');
  }
  return valid(parent.id);
}

const keyOf = (site: Site, issueId: string) => issues(site).get(issueId)?.key ?? issueId;

/** The parent issue, stored as its id. */
export const parentCodec: FieldCodec = {
  operations: ['set'],
  read: readParent,
  write: (stored, site) => {
    const parent = issues(site).get(storedText(stored));
    return parent === undefined ? null : linkedIssueBean(site, parent);
  },
  describe: (stored, site) => ({ id: storedText(stored), text: keyOf(site, storedText(stored)) }),
};
