import type { FieldRecord } from '../model/field';
import { fields as fieldTable } from '../model/field';
import { codecOf } from '../issues/values/codec-of';
import { isEmptyValue, storedText, storedTexts } from '../issues/values/field-codec';
import type { Attempt } from './validator-failure';

function restForm({ site }: Attempt, field: FieldRecord, stored: unknown): unknown {
  if (isEmptyValue(stored)) return null;
  if (field.schema.type === 'user') return { accountId: storedText(stored) };
  if (field.schema.items === 'user') {
    return storedTexts(stored).map((accountId) => ({ accountId }));
  }
  return codecOf(field)?.write(stored, site, field) ?? null;
}

/**
 * Fields that the request changes, in REST form: people by account id alone, emptied ones as null.
 * https://developer.atlassian.com/platform/forge/manifest-reference/modules/jira-workflow-validator/
 */
export function modifiedFields(attempt: Attempt): Readonly<Record<string, unknown>> {
  const { site, before, changes, comment } = attempt;
  const entries = Object.entries(changes).flatMap(([fieldId, stored]) => {
    const field = fieldTable(site).get(fieldId);
    if (field === undefined) return [];
    if (JSON.stringify(before?.fields[fieldId]) === JSON.stringify(stored)) return [];
    return [[fieldId, restForm(attempt, field, stored)] as const];
  });
  return {
    ...Object.fromEntries(entries),
    ...(comment === undefined ? {} : { comment: { body: comment } }),
  };
}
