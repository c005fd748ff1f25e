import {
  parseQuery,
  type FieldType,
  type OrderByClause,
  type Query,
} from '@jetstreamapp/soql-parser-js';
import { attributesOf, objectOf, recordsOf, type Org, type SObjectRecord } from '../org';
import { malformedQuery, notModelled, SalesforceError } from '../salesforce-error';
import { columnOf, type Column } from './columns';
import { compileWhere } from './condition';

/** What a query finds: rows as answers show them, or for `COUNT()` how many there are. */
export interface SoqlResult {
  readonly total: number;
  readonly rows: readonly unknown[];
}

/** Runs SOQL. Throws 400 in Salesforce's words for what is wrong and 501 for what the stand-in lacks. */
export function runSoql(org: Org, soql: string, version: string): SoqlResult {
  const query = parsed(soql);
  refuseUnmodelled(query);
  if (query.sObject === undefined) throw malformedQuery('unexpected token: <EOF>');
  const object = objectOf(org, query.sObject);
  const column = (path: string) => columnOf(org, object, path);
  const matches = compileWhere(query.where, { column, now: org.site.clock.now() });
  const order = orderOf(query.orderBy, column);
  const found = recordsOf(org, object).filter(matches).sort(order);
  const from = query.offset ?? 0;
  if (from > LARGEST_OFFSET) throw offsetTooLarge();
  const page = found.slice(from, from + (query.limit ?? found.length));
  if (isCount(query)) return { total: page.length, rows: [] };
  const columns = (query.fields ?? []).map((field) => column(pathOf(field)));
  const rows = page.map((record) => row(record, columns, version));
  return { total: rows.length, rows };
}

/** https://developer.salesforce.com/docs/atlas.en-us.soql_sosl.meta/soql_sosl/sforce_api_calls_soql_select_offset.htm */
const LARGEST_OFFSET = 2000;

const offsetTooLarge = () =>
  new SalesforceError(400, {
    errorCode: 'NUMBER_OUTSIDE_VALID_RANGE',
    message: `Maximum SOQL offset allowed is ${LARGEST_OFFSET}`,
  });

function parsed(soql: string): Query {
  try {
    return parseQuery(soql);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw malformedQuery(reason.split('\n')[0] ?? 'unexpected token');
  }
}

function refuseUnmodelled(query: Query): void {
  if (query.groupBy !== undefined) throw notModelled('GROUP BY');
  if (query.having !== undefined) throw notModelled('HAVING');
  if (query.withDataCategory !== undefined) throw notModelled('WITH DATA CATEGORY');
  if (query.for !== undefined) throw notModelled(`FOR ${query.for}`);
}

function isCount({ fields = [] }: Query): boolean {
  const [only] = fields;
  return (
    fields.length === 1 &&
    only?.type === 'FieldFunctionExpression' &&
    only.functionName.toUpperCase() === 'COUNT' &&
    only.parameters.length === 0
  );
}

function pathOf(field: FieldType): string {
  switch (field.type) {
    case 'Field':
      return field.field;
    case 'FieldRelationship':
      return [...field.relationships, field.field].join('.');
    case 'FieldFunctionExpression':
      throw notModelled(`${field.functionName}() in SELECT`);
    case 'FieldSubquery':
      throw notModelled('A query within SELECT');
    case 'FieldTypeof':
      throw notModelled('TYPEOF');
  }
}

function orderOf(
  orderBy: Query['orderBy'],
  column: (path: string) => Column,
): (left: SObjectRecord, right: SObjectRecord) => number {
  const clauses: readonly OrderByClause[] =
    orderBy === undefined ? [] : Array.isArray(orderBy) ? orderBy : [orderBy];
  const orders = clauses.map((clause) => {
    if (!('field' in clause)) throw notModelled('A function within ORDER BY');
    return compare(column(clause.field), clause.order === 'DESC', clause.nulls === 'LAST');
  });
  return (left, right) => {
    for (const order of orders) {
      const difference = order(left, right);
      if (difference !== 0) return difference;
    }
    return 0;
  };
}

/** Nulls come first unless the query says otherwise, whichever way the order goes. */
function compare(column: Column, down: boolean, nullsLast: boolean) {
  const key = (record: SObjectRecord) => {
    const value = column.value(record);
    return typeof value === 'string' ? value.toLowerCase() : value;
  };
  return (left: SObjectRecord, right: SObjectRecord): number => {
    const [one, other] = [key(left), key(right)];
    if (one === other) return 0;
    if (one === undefined) return nullsLast ? 1 : -1;
    if (other === undefined) return nullsLast ? -1 : 1;
    return one < other === !down ? -1 : 1;
  };
}

/** A row; fields of other records are nested in objects by relationship. */
function row(record: SObjectRecord, columns: readonly Column[], version: string): unknown {
  const made: Record<string, unknown> = {
    attributes: attributesOf(record.type, record.id, version),
  };
  for (const column of columns) {
    let place = made;
    for (const name of column.path.slice(0, -1)) {
      const inner: Record<string, unknown> = {};
      const known = place[name];
      const next = isRow(known) ? known : inner;
      place[name] = next;
      place = next;
    }
    place[column.path.at(-1) ?? ''] = column.shown(record);
  }
  return made;
}

function isRow(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
