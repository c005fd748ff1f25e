import type { Caller } from '../../caller';
import type { Site } from '../../site';
import type { IssueRecord } from '../model/issue';
import { permissions } from '../permissions';
import { fieldMeta } from './field-meta';
import { operationFields, projectOf } from './screen-fields';
import { codecOf } from './values/codec-of';

/** Fields that the caller may edit on an issue, by id; none without the permission to edit. */
export function editMeta(site: Site, caller: Caller, issue: IssueRecord) {
  const { projectId, issueTypeId } = issue;
  if (!permissions(site).can(caller, 'EDIT_ISSUES', { issue })) return { fields: {} };
  const offered = operationFields(site, projectOf(site, projectId), issueTypeId, 'edit');
  const editable = offered.filter(
    (field) => codecOf(field) !== undefined && field.forge?.readOnly !== true,
  );
  const entries = editable.map((field) => {
    const required = field.id === 'summary';
    return [field.id, fieldMeta(field, { site, projectId, issueTypeId, required })] as const;
  });
  return { fields: Object.fromEntries(entries) };
}
