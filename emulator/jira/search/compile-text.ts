import type { Operand } from '@atlaskit/jql-ast';
import { namedFunction, wrongValue } from './functions/known-functions';
import { narrowed } from './narrowing';
import { singleOperands, type SingleOperand } from './operands';
import type { QueryScope } from './query-scope';
import { jqlError, type Predicate, type ReferenceField, type TextField } from './search-field';
import { textNarrowing, textTest } from './text-match';
import { parseTextQuery, TextSyntaxError, type TextQuery } from './text-query';

function searchText(field: TextField, operand: SingleOperand, scope: QueryScope): string {
  if (operand.operandType === 'value') return operand.value;
  const name = operand.operandType === 'function' ? operand.function.value : 'EMPTY';
  if (operand.operandType === 'function') namedFunction(scope, name, field.label);
  throw wrongValue(name, field.label);
}

/** The search of a text; undefined when it has no word, so that nothing is found. */
function searched(
  field: TextField,
  operand: SingleOperand,
  scope: QueryScope,
): TextQuery | undefined {
  const text = searchText(field, operand, scope);
  if (text.trim() === '') {
    throw jqlError(`The field '${field.label}' does not support searching for an empty string.`);
  }
  try {
    return parseTextQuery(text);
  } catch (error) {
    if (!(error instanceof TextSyntaxError)) throw error;
    throw jqlError(`Unable to parse the text '${text}' for field '${field.label}'.`);
  }
}

/** `~` and `!~` of a field of texts: one text has to hold all that is searched. EMPTY is a field without. */
export function containment(
  field: TextField,
  operand: Operand,
  contains: boolean,
  scope: QueryScope,
): Predicate {
  const [single] = singleOperands(operand);
  if (single === undefined || single.operandType === 'keyword') {
    return (issue) => (field.texts(issue).length === 0) === contains;
  }
  const query = searched(field, single, scope);
  const test = query === undefined ? () => false : textTest(query);
  const holds: Predicate = (issue) => {
    const texts = field.texts(issue);
    if (texts.length === 0) return false;
    return texts.some((text) => test(text.toLowerCase())) === contains;
  };
  const narrowing = query === undefined ? undefined : textNarrowing(query);
  if (!contains || field.indexed !== true || narrowing === undefined) return holds;
  return narrowed(holds, narrowing);
}

/** `~` and `!~` of a field whose values are single words. */
export function referenceText(
  field: ReferenceField,
  operand: Operand,
  contains: boolean,
  scope: QueryScope,
): Predicate {
  const { label, sort, keys } = field;
  return containment({ kind: 'text', label, sort, texts: keys }, operand, contains, scope);
}
