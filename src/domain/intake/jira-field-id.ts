import type { RequestFieldKey } from '../request-fields';
import { isCommonField, type BriefField } from './brief-rule';

/** Ids of the custom fields that hold a brief on this site, `customfield_10010`. */
export type BriefFieldIds = {
  readonly fields: Readonly<Record<RequestFieldKey, string>>;
  /** By key of a question. */
  readonly questions: Readonly<Record<string, string>>;
};

/** Id of the Jira field that holds a field of the brief; nothing for a question without a field yet. */
export function jiraFieldId(
  field: BriefField,
  { fields, questions }: BriefFieldIds,
): string | undefined {
  if (!isCommonField(field)) {
    const key = field.slice('answers.'.length);
    return Object.hasOwn(questions, key) ? questions[key] : undefined;
  }
  switch (field) {
    case 'summary':
      return 'summary';
    case 'neededBy':
      return 'duedate';
    default:
      return fields[field];
  }
}
