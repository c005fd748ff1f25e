import type { CqlClause, CqlCondition, CqlQuery } from './cql-query';
import type { Searchable } from './searchable';

/** What fulfils a query, in its order; without one the latest change comes first. */
export function runCql(query: CqlQuery, entries: readonly Searchable[]): readonly Searchable[] {
  const found = entries.filter((entry) => holds(query.where, entry));
  const orders = query.orderBy.length === 0 ? LATEST_FIRST : query.orderBy;
  return [...found].sort((left, right) => {
    for (const { field, descending } of orders) {
      const order = compareBy(field, left, right);
      if (order !== 0) return descending ? -order : order;
    }
    return 0;
  });
}

const LATEST_FIRST: CqlQuery['orderBy'] = [{ field: 'lastmodified', descending: true }];

function compareBy(
  field: CqlQuery['orderBy'][number]['field'],
  left: Searchable,
  right: Searchable,
): number {
  switch (field) {
    case 'created':
      return left.created - right.created;
    case 'lastmodified':
      return left.modified - right.modified;
    case 'title':
      return left.title.localeCompare(right.title);
    default:
      return field satisfies never;
  }
}

function holds(condition: CqlCondition, entry: Searchable): boolean {
  switch (condition.kind) {
    case 'and':
      return condition.parts.every((part) => holds(part, entry));
    case 'or':
      return condition.parts.some((part) => holds(part, entry));
    case 'not':
      return !holds(condition.part, entry);
    case 'clause':
      return clauseHolds(condition, entry);
    default:
      return condition satisfies never;
  }
}

function clauseHolds({ field, operator, values }: CqlClause, entry: Searchable): boolean {
  const [first = ''] = values;
  const equals = (value: string): boolean =>
    valuesOf(field, entry).some((own) => own.toLowerCase() === value.toLowerCase());
  switch (operator) {
    case '=':
      return equals(first);
    case '!=':
      return !equals(first);
    case 'in':
      return values.some(equals);
    case 'not in':
      return !values.some(equals);
    case '~':
      return hasWords(valuesOf(field, entry).join(' '), first);
    case '!~':
      return !hasWords(valuesOf(field, entry).join(' '), first);
    default:
      return operator satisfies never;
  }
}

function valuesOf(field: CqlClause['field'], entry: Searchable): readonly string[] {
  switch (field) {
    case 'id':
      return [entry.id];
    case 'type':
      return [entry.type];
    case 'space':
      return [entry.spaceKey, entry.spaceId];
    case 'label':
      return entry.labels;
    case 'title':
      return [entry.title];
    case 'text':
      return [entry.text];
    case 'parent':
      return entry.parentId === null ? [] : [entry.parentId];
    case 'ancestor':
      return entry.ancestors;
    case 'creator':
      return [entry.creator];
    default:
      return field satisfies never;
  }
}

const wordsOf = (text: string): readonly string[] =>
  text.toLowerCase().match(/[\p{L}\p{N}*?]+/gu) ?? [];

/** Whether a text has all the words; `*` stands for any end of a word. */
function hasWords(text: string, asked: string): boolean {
  const words = wordsOf(text);
  return wordsOf(asked).every((word) => {
    if (!word.endsWith('*')) return words.includes(word);
    return words.some((each) => each.startsWith(word.slice(0, -1)));
  });
}
