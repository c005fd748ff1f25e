import type { Rule } from './workflow-data';

/** Names that rules refer to by id. */
export interface RuleNames {
  readonly field: (id: string) => string;
  readonly status: (id: string) => string;
  readonly role: (id: string) => string;
}

const listed = (text: string | undefined, name: (id: string) => string = (id) => id): string =>
  (text ?? '')
    .split(',')
    .filter((id) => id !== '')
    .map(name)
    .join(', ');

const COMPARED: Readonly<Record<string, string>> = {
  '=': 'is',
  '!=': 'is not',
  '>': 'is after',
  '>=': 'is not before',
  '<': 'is before',
  '<=': 'is not after',
};

function fieldRule({ parameters }: Rule, { field }: RuleNames): string {
  const { ruleType, fieldKey = '', date1FieldKey = '', date2FieldKey = '' } = parameters;
  switch (ruleType) {
    case 'fieldRequired':
      return `Required: ${listed(parameters['fieldsRequired'], field)}`;
    case 'fieldChanged':
      return `${field(fieldKey)} has to change`;
    case 'fieldHasSingleValue':
      return `${field(fieldKey)} has exactly one value`;
    case 'fieldMatchesRegularExpression':
      return `${field(fieldKey)} matches ${parameters['regexp'] ?? ''}`;
    case 'dateFieldComparison': {
      const how = COMPARED[parameters['conditionSelected'] ?? ''] ?? 'fits';
      return `${field(date1FieldKey)} ${how} ${field(date2FieldKey)}`;
    }
    case 'windowDateComparison':
      return `${field(date1FieldKey)} is within ${parameters['numberOfDays'] ?? ''} days of ${field(date2FieldKey)}`;
    default:
      return 'A field is checked';
  }
}

/** Accounts that stand for whoever has the part. */
const SPECIAL: Readonly<Record<string, string>> = {
  'allow-reporter': 'the reporter',
  'allow-assignee': 'the assignee',
};

function restriction({ parameters }: Rule, { role }: RuleNames): string {
  const who = [
    listed(parameters['roleIds'], role),
    listed(parameters['groupIds']),
    listed(parameters['permissionKeys']),
    listed(parameters['accountIds'], (id) => SPECIAL[id] ?? id),
  ].filter((part) => part !== '');
  return who.length === 0 ? 'Only some people may do this' : `Only ${who.join(', ')} may do this`;
}

/** A built-in rule in words; its key where there are none. */
export function ruleWords(rule: Rule, names: RuleNames): string {
  const { parameters } = rule;
  switch (rule.ruleKey) {
    case 'system:validate-field-value':
      return fieldRule(rule, names);
    case 'system:check-permission-validator':
      return `The person needs the permission ${parameters['permissionKey'] ?? ''}`;
    case 'system:previous-status-validator':
    case 'system:previous-status-condition':
      return `The issue has been in ${listed(parameters['previousStatusIds'], names.status)}`;
    case 'system:parent-or-child-blocking-validator':
    case 'system:parent-or-child-blocking-condition':
      return `Waits for parent or sub-tasks in ${listed(parameters['statusIds'], names.status)}`;
    case 'system:restrict-issue-transition':
      return restriction(rule, names);
    case 'system:restrict-from-all-users':
      return 'Hidden from people';
    case 'system:change-assignee':
      return 'Changes the assignee';
    case 'system:copy-value-from-other-field':
      return `Copies ${names.field(parameters['sourceFieldKey'] ?? '')} to ${names.field(parameters['targetFieldKey'] ?? '')}`;
    case 'system:update-field':
      return `Updates ${names.field(parameters['field'] ?? '')}`;
    default:
      return rule.ruleKey;
  }
}
