import { actingAccount } from '../issues/find-issue';
import { codecOf } from '../issues/values/codec-of';
import { fields as fieldTable } from '../model/field';
import { issues } from '../model/issue';
import type { WorkflowRule } from '../model/workflow';
import { NotModelled } from '../not-modelled';
import type { Attempt } from './validator-failure';

type Values = Readonly<Record<string, unknown>>;

function assignee({ site, caller }: Attempt, rule: WorkflowRule): Values {
  switch (rule.parameters['type']) {
    case 'to-selected-user':
      return { assignee: rule.parameters['accountId'] };
    case 'to-current-user':
      return { assignee: actingAccount(site, caller) };
    case 'to-unassigned':
    case 'to-default-user':
      return { assignee: undefined };
    default:
      throw new NotModelled(`assigning an issue ${String(rule.parameters['type'])}`);
  }
}

function copied({ site, after }: Attempt, rule: WorkflowRule): Values {
  const { sourceFieldKey = '', targetFieldKey = '', issueSource } = rule.parameters;
  const parentId = after.fields['parent'];
  const parent = typeof parentId === 'string' ? issues(site).get(parentId) : undefined;
  const source = issueSource === 'PARENT' ? parent : after;
  return source === undefined ? {} : { [targetFieldKey]: source.fields[sourceFieldKey] };
}

/** Accepts an id or the plain text of a value, as the rule's one text parameter holds it. */
function updated({ site, after }: Attempt, rule: WorkflowRule): Values {
  const { field: fieldId = '', value = '', mode } = rule.parameters;
  const field = fieldTable(site).get(fieldId);
  const codec = field && codecOf(field);
  if (field === undefined || codec === undefined || mode === 'append') {
    throw new NotModelled(`a post function that updates ${fieldId}`);
  }
  if (value === '') return { [fieldId]: undefined };
  const { projectId, issueTypeId } = after;
  const scope = { site, field, projectId, issueTypeId };
  const forms = [
    { id: value },
    { name: value },
    { value },
    { accountId: value },
    value,
    Number(value),
  ];
  const read = forms.map((form) => codec.read(form, scope)).find((answer) => answer.ok);
  if (read?.ok !== true)
    throw new NotModelled(`the value '${value}' for ${fieldId} in a post function`);
  return { [fieldId]: read.value };
}

/** Jira does these by itself with every transition; a workflow may name them all the same. */
const IMPLIED = new Set([
  'system:update-issue-status',
  'system:create-comment',
  'system:generate-issue-history-entry',
  'system:fire-issue-event',
]);

/** Values that the built-in post functions of a transition set. Rules of apps are not among them. */
export function builtInValues(attempt: Attempt): Values {
  let values: Values = {};
  for (const rule of attempt.transition.actions) {
    if (rule.ruleKey.startsWith('forge:') || IMPLIED.has(rule.ruleKey)) continue;
    const so = {
      ...attempt,
      after: { ...attempt.after, fields: { ...attempt.after.fields, ...values } },
    };
    values = { ...values, ...builtIn(so, rule) };
  }
  return values;
}

function builtIn(attempt: Attempt, rule: WorkflowRule): Values {
  switch (rule.ruleKey) {
    case 'system:change-assignee':
      return assignee(attempt, rule);
    case 'system:copy-value-from-other-field':
      return copied(attempt, rule);
    case 'system:update-field':
      return updated(attempt, rule);
    default:
      throw new NotModelled(`the post function ${rule.ruleKey}`);
  }
}
