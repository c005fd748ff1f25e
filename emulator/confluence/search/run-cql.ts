import { cqlDate } from './cql-date';
import { isDateField, type CqlClause, type CqlCondition, type CqlQuery } from './cql-query';
import { hasWords } from './words';
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
  if (isDateField(field)) return dateHolds(dateOf(field, entry), operator, first);
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
    case '>':
    case '>=':
    case '<':
    case '<=':
      return false; // Only dates take these, and they are answered above.
    default:
      return operator satisfies never;
  }
}

const dateOf = (field: 'created' | 'lastmodified', entry: Searchable): number =>
  field === 'created' ? entry.created : entry.modified;

function dateHolds(instant: number, operator: CqlClause['operator'], text: string): boolean {
  const { from, until } = cqlDate(text);
  switch (operator) {
    case '=':
      return instant >= from && instant < until;
    case '!=':
      return instant < from || instant >= until;
    case '>':
      return instant >= until;
    case '>=':
      return instant >= from;
    case '<':
      return instant < from;
    case '<=':
      return instant < until;
    default:
      return false;
  }
}

function valuesOf(
  field: Exclude<CqlClause['field'], 'created' | 'lastmodified'>,
  entry: Searchable,
): readonly string[] {
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
    case 'sitesearch':
      return [entry.text];
    case 'parent':
      return entry.parentId === null ? [] : [entry.parentId];
    case 'ancestor':
      return entry.ancestors;
    case 'container':
      return entry.type === 'attachment' && entry.parentId !== null ? [entry.parentId] : [];
    case 'creator':
      return [entry.creator];
    case 'contributor':
      return entry.contributors;
    case 'mention':
      return entry.mentions;
    case 'macro':
      return entry.macros;
    default:
      return field satisfies never;
  }
}
