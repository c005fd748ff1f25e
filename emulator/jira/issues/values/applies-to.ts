import type { FieldRecord } from '../../model/field';
import { fieldContextFor } from '../../project-configuration';

/** Whether a field exists for issues of a project and type. System fields always do. */
export function appliesTo(field: FieldRecord, projectId: string, issueTypeId: string): boolean {
  return !field.custom || fieldContextFor(field, projectId, issueTypeId) !== undefined;
}
