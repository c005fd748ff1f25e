import type { EntityDefinition } from './entity-definition';
import { KvsError } from './kvs-error';
import type { Clause, Filter, Filters, Scalar } from './requests';

/** Attributes of a stored entity, or nothing when the key does not exist. */
export type Attributes = Readonly<Record<string, unknown>>;

/** The attributes of a stored value; none where there is no value. */
export const attributesOf = (value: unknown): Attributes =>
  typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};

/** Refuses filters that no value could be compared with. @throws KvsError */
export function checkFilters(entity: EntityDefinition, filters: Filters): void {
  if (filters.and !== undefined && filters.or !== undefined) {
    const message = 'Filter operators "and" and "or" cannot be present at the same level.';
    throw new KvsError('INVALID_FILTER_OPERATORS_COMBINATION', message);
  }
  const list = filters.and ?? filters.or ?? [];
  if (list.length === 0) {
    const message = 'Filter operators "and" and "or" cannot be empty.';
    throw new KvsError('EMPTY_FILTER_OPERATOR', message);
  }
  for (const filter of list) checkFilter(entity, filter);
}

function checkFilter(entity: EntityDefinition, filter: Filter): void {
  if (!Object.hasOwn(entity.attributes, filter.property)) {
    const message = `Entity ${entity.name} has no attribute ${filter.property}.`;
    throw new KvsError('INVALID_ENTITY_ATTRIBUTE', message);
  }
  checkClause(filter);
}

/** Refuses a comparison with too few values. @throws KvsError */
export function checkClause({ condition, values }: Clause): void {
  const needed = condition === 'BETWEEN' ? 2 : 1;
  if (values.length === needed) return;
  const message = `${condition} needs ${needed === 1 ? 'one value' : 'two values'}.`;
  throw new KvsError('INSUFFICIENT_FILTER_VALUES', message);
}

/** Whether the attributes fulfil the filters. A missing attribute fulfils only the negative ones. */
export function fulfils(attributes: Attributes, filters: Filters): boolean {
  const holds = ({ property, ...clause }: Filter): boolean =>
    clauseHolds(attributes[property], clause);
  return filters.or === undefined ? (filters.and ?? []).every(holds) : filters.or.some(holds);
}

/** Whether one value fulfils a comparison; values of different types are never equal nor ordered. */
export function clauseHolds(value: unknown, { condition, values }: Clause): boolean {
  const [first, second] = values;
  const order = compare(value, first);
  switch (condition) {
    case 'EXISTS':
      return value !== undefined;
    case 'NOT_EXISTS':
      return value === undefined;
    case 'EQUAL_TO':
      return value === first;
    case 'NOT_EQUAL_TO':
      return value !== first;
    case 'CONTAINS':
      return contains(value, first);
    case 'NOT_CONTAINS':
      return !contains(value, first);
    case 'BEGINS_WITH':
      return typeof value === 'string' && value.startsWith(String(first));
    case 'BETWEEN':
      return order !== undefined && order >= 0 && (compare(value, second) ?? 1) <= 0;
    case 'GREATER_THAN':
      return order !== undefined && order > 0;
    case 'GREATER_THAN_EQUAL_TO':
      return order !== undefined && order >= 0;
    case 'LESS_THAN':
      return order !== undefined && order < 0;
    case 'LESS_THAN_EQUAL_TO':
      return order !== undefined && order <= 0;
    default:
      return condition satisfies never;
  }
}

function contains(value: unknown, part: Scalar | undefined): boolean {
  if (Array.isArray(value)) return value.includes(part);
  return typeof value === 'string' && value.includes(String(part));
}

/** Order of two values of one type: negative, 0 or positive; `undefined` across types. */
export function compare(left: unknown, right: unknown): number | undefined {
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  if (typeof left === 'boolean' && typeof right === 'boolean') return Number(left) - Number(right);
  if (typeof left !== 'string' || typeof right !== 'string') return undefined;
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
