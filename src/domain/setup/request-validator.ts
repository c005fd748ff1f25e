import { requestFields } from '../request-fields';
import { findField } from './compare-field';
import type { FoundSite } from './found-site';
import type { WorkflowRule } from './found-workflow';

/** Jira's own rule that a field has a value; it keeps working when the app is uninstalled. */
const ruleKey = 'system:validate-field-value';

export type RequiredField = { readonly name: string; readonly id: string };

/** Fields without which Jira refuses to create a request. */
export function requiredFields(found: FoundSite): readonly RequiredField[] {
  const custom = requestFields
    .filter(({ mandatory }) => mandatory)
    .flatMap((field) => {
      const id = findField(field, found)?.id;
      return id === undefined ? [] : [{ name: field.name, id }];
    });
  return [{ name: 'Summary', id: 'summary' }, ...custom, { name: 'Due date', id: 'duedate' }];
}

/**
 * Jira's required-field validator for one field.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-workflows/#api-rest-api-3-workflows-create-post
 */
export function requiredFieldRule({ name, id }: RequiredField): WorkflowRule {
  return {
    ruleKey,
    parameters: {
      ruleType: 'fieldRequired',
      fieldsRequired: id,
      ignoreContext: 'true',
      errorMessage: `${name} is required.`,
    },
  };
}

/** Field ids that a rule requires; none when it is another rule. */
export function requiredBy(rule: WorkflowRule): readonly string[] {
  if (rule.ruleKey !== ruleKey || rule.parameters['ruleType'] !== 'fieldRequired') return [];
  return (rule.parameters['fieldsRequired'] ?? '').split(',').map((id) => id.trim());
}

/** Whether a rule asks for a field that is no longer on the site, so that nothing could be created. */
export function asksForDeletedField(rule: WorkflowRule, found: FoundSite): boolean {
  return requiredBy(rule).some(
    (id) => id.startsWith('customfield_') && !found.fields.some((field) => field.id === id),
  );
}
