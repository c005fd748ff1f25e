import type { Condition } from '@jetstreamapp/soql-parser-js';
import type { SObjectRecord } from '../org';
import { fullId } from '../record-id';
import { malformedQuery, notModelled, SalesforceError } from '../salesforce-error';
import type { Column } from './columns';
import type { ConditionScope } from './condition-scope';
import { dateRange } from './date-literal';

/** A condition of a WHERE clause that compares a field. */
type FieldCondition = Extract<Condition, { readonly field: string }>;

export type Comparison = (record: SObjectRecord) => boolean;

/** A value to compare with: one that is, or a stretch of time (ms, end excluded) that a date literal names. */
type Bound =
  | { readonly kind: 'null' }
  | { readonly kind: 'value'; readonly value: string | number | boolean }
  | { readonly kind: 'range'; readonly from: number; readonly to: number };

/** Compiles one comparison of a field with a value. Texts compare without regard to case. */
export function compileComparison(written: FieldCondition, scope: ConditionScope): Comparison {
  const column = scope.column(written.field);
  const operator: string = written.operator;
  const texts = [written.value].flat();
  const types = [written.literalType ?? 'STRING'].flat();
  const bounds = texts.map((text, index) =>
    boundOf(column, text, types[index] ?? types[0] ?? 'STRING', scope),
  );
  const [bound] = bounds;
  if (bound === undefined) throw malformedQuery('unexpected token: )');
  switch (operator) {
    case '=':
      return (record) => equals(column, record, bound);
    case '!=':
    case '<>':
      return (record) => !equals(column, record, bound);
    case 'IN':
      return (record) => bounds.some((each) => equals(column, record, each));
    case 'NOT IN':
      return (record) => !bounds.some((each) => equals(column, record, each));
    case 'LIKE':
      return like(column, bound);
    case '<':
    case '<=':
    case '>':
    case '>=':
      return ordered(column, operator, bound);
    default:
      throw notModelled(`The operator ${operator}`);
  }
}

function boundOf(column: Column, text: string, literal: string, scope: ConditionScope): Bound {
  const { type } = column.field;
  const numeric = ['currency', 'percent', 'double', 'int'].includes(type);
  switch (literal) {
    case 'NULL':
      return { kind: 'null' };
    case 'STRING':
      if (numeric || type === 'boolean' || type === 'date' || type === 'datetime') {
        throw wrongLiteral(column, 'should not be enclosed in quotes');
      }
      return { kind: 'value', value: textOf(type, text) };
    case 'INTEGER':
    case 'DECIMAL':
    case 'DECIMAL_WITH_CURRENCY_PREFIX':
    case 'INTEGER_WITH_CURRENCY_PREFIX':
      if (!numeric) throw wrongLiteral(column, 'should be enclosed in quotes');
      return { kind: 'value', value: Number(text.replace(/^[A-Z]{3}/i, '')) };
    case 'BOOLEAN':
      return { kind: 'value', value: text.toUpperCase() === 'TRUE' };
    case 'DATE':
    case 'DATETIME':
    case 'DATE_LITERAL':
    case 'DATE_N_LITERAL':
      if (type !== 'date' && type !== 'datetime')
        throw wrongLiteral(column, 'should be of its type');
      return timeBound(type, text, literal, scope.now);
    default:
      throw notModelled(`A value like ${text}`);
  }
}

const wrongLiteral = (column: Column, how: string) =>
  new SalesforceError(400, {
    errorCode: 'INVALID_FIELD',
    message: `value of filter criterion for field '${column.path.join('.')}' must be of type ${column.field.type} and ${how}`,
  });

function textOf(type: string, quoted: string): string {
  const text = quoted.replace(/^'|'$/g, '').replace(/\\(.)/g, '$1');
  return type === 'id' || type === 'reference' ? (fullId(text) ?? text) : text;
}

function timeBound(type: string, text: string, literal: string, now: number): Bound {
  if (literal === 'DATE')
    return { kind: 'value', value: type === 'date' ? text : Date.parse(text) };
  if (literal === 'DATETIME') {
    const at = Date.parse(text);
    return { kind: 'value', value: type === 'date' ? text.slice(0, 10) : at };
  }
  const range = dateRange(text, now);
  if (range === undefined) throw malformedQuery(`unexpected token: '${text}'`);
  return { kind: 'range', ...range };
}

const lower = (value: string | number | boolean) =>
  typeof value === 'string' ? value.toLowerCase() : value;

function equals(column: Column, record: SObjectRecord, bound: Bound): boolean {
  const own = column.value(record) ?? (column.field.type === 'boolean' ? false : undefined);
  switch (bound.kind) {
    case 'null':
      return own === undefined;
    case 'range': {
      const at = instantOf(own);
      return at !== undefined && at >= bound.from && at < bound.to;
    }
    case 'value':
      return own !== undefined && lower(own) === lower(bound.value);
  }
}

function instantOf(own: string | number | boolean | undefined): number | undefined {
  if (typeof own === 'number') return own;
  return typeof own === 'string' ? Date.parse(`${own}T00:00:00Z`) : undefined;
}

function ordered(column: Column, operator: '<' | '<=' | '>' | '>=', bound: Bound): Comparison {
  const passes = (difference: number) => {
    switch (operator) {
      case '<':
        return difference < 0;
      case '<=':
        return difference <= 0;
      case '>':
        return difference > 0;
      case '>=':
        return difference >= 0;
    }
  };
  return (record) => {
    const own = column.value(record);
    if (own === undefined || bound.kind === 'null') return false;
    if (bound.kind === 'range') return passes(placeInRange(instantOf(own) ?? 0, bound));
    const [left, right] = [lower(own), lower(bound.value)];
    return passes(left === right ? 0 : left < right ? -1 : 1);
  };
}

const placeInRange = (at: number, { from, to }: { readonly from: number; readonly to: number }) =>
  at < from ? -1 : at >= to ? 1 : 0;

/** `%` stands for any letters and `_` for one; `\` takes that from them. */
function like(column: Column, bound: Bound): Comparison {
  if (bound.kind !== 'value' || typeof bound.value !== 'string') {
    throw malformedQuery('LIKE needs a text');
  }
  const source = bound.value
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll('%', '.*')
    .replaceAll('_', '.');
  const pattern = new RegExp(`^${source}$`, 'isu');
  return (record) => {
    const own = column.value(record);
    return typeof own === 'string' && pattern.test(own);
  };
}
