import type { OperatorValue } from '@atlaskit/jql-ast';
import type { SearchField } from './search-field';

const EQUALITY: readonly OperatorValue[] = ['=', '!=', 'in', 'not in', 'is', 'is not'];
const ORDERED: readonly OperatorValue[] = ['>', '>=', '<', '<='];
const TEXT: readonly OperatorValue[] = ['~', '!~'];
const HISTORY: readonly OperatorValue[] = ['was', 'was not', 'was in', 'was not in', 'changed'];

/** The operators that Jira takes for a field. */
export function operatorsOf(field: SearchField): readonly OperatorValue[] {
  if (field.operators !== undefined) return field.operators;
  switch (field.kind) {
    case 'text':
      return [...TEXT, 'is', 'is not'];
    case 'number':
    case 'day':
    case 'instant':
      return [...EQUALITY, ...ORDERED];
    case 'reference':
      return [
        ...EQUALITY,
        ...(field.compare === undefined ? [] : ORDERED),
        ...(field.searchable === true ? TEXT : []),
        ...(field.history === undefined ? [] : HISTORY),
      ];
  }
}
