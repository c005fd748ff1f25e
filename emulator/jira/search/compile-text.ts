import type { Operand } from '@atlaskit/jql-ast';
import { narrowed } from './narrowing';
import { singleOperands } from './operands';
import { jqlError, type Predicate, type ReferenceField, type TextField } from './search-field';
import { requiredWords, textTest } from './text-match';

function searched(field: TextField, operand: Operand): readonly string[] {
  return singleOperands(operand).map((single) => {
    if (single.operandType === 'value') return single.value;
    throw jqlError(`The field '${field.label}' takes a text.`);
  });
}

/** `~` and `!~` of a field of texts: one text has to hold all that is searched. */
export function containment(field: TextField, operand: Operand, contains: boolean): Predicate {
  const searches = searched(field, operand);
  const tests = searches.map(textTest);
  const holds: Predicate = (issue) => {
    const texts = field.texts(issue);
    if (texts.length === 0) return false;
    return tests.every((test) => texts.some((text) => test(text.toLowerCase()))) === contains;
  };
  const required = searches.flatMap(requiredWords);
  if (!contains || field.indexed !== true || required.length === 0) return holds;
  return narrowed(holds, { by: 'all', of: required.map((word) => ({ by: 'word', word })) });
}

/** `~` and `!~` of a field whose values are single words. */
export function referenceText(
  field: ReferenceField,
  operand: Operand,
  contains: boolean,
): Predicate {
  const { label, sort, keys } = field;
  return containment({ kind: 'text', label, sort, texts: keys }, operand, contains);
}
