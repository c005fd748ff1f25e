import { Hono } from 'hono';
import type { ProductEnv } from '../../caller';
import type { Site } from '../../site';
import { fields, type FieldRecord } from '../model/field';
import { codecOf } from '../issues/values/codec-of';

const EQUALITY = ['=', '!=', 'in', 'not in', 'is', 'is not'];
const ORDERED = [...EQUALITY, '>', '>=', '<', '<='];
const TEXT = ['~', '!~', 'is', 'is not'];

function operatorsOf(field: FieldRecord): readonly string[] {
  switch (field.schema.items ?? field.schema.type) {
    case 'number':
    case 'date':
    case 'datetime':
    case 'priority':
      return ORDERED;
    case 'string':
      if (field.forge !== undefined) return [...EQUALITY, '~', '!~'];
      return field.schema.type === 'array' ? EQUALITY : TEXT;
    default:
      return EQUALITY;
  }
}

/** System fields that queries know, beside those that hold settable values. */
const COMPUTED = new Set(['project', 'issuetype', 'status', 'creator', 'created', 'updated']);

function referenceOf(field: FieldRecord) {
  const quoted = /^[A-Za-z]+$/.test(field.name) ? field.name : `"${field.name}"`;
  const value = field.custom ? quoted : field.id;
  return {
    value,
    displayName: field.custom ? `${field.name} - cf[${field.schema.customId ?? ''}]` : field.name,
    orderable: 'true',
    searchable: 'true',
    auto: field.schema.type === 'option' || field.schema.items === 'option' ? 'true' : 'false',
    ...(field.custom ? { cfid: `cf[${field.schema.customId ?? ''}]` } : {}),
    operators: operatorsOf(field),
    types: [field.schema.type],
  };
}

const FUNCTIONS = [
  ['currentUser()', 'user'],
  ['membersOf("")', 'user'],
  ['now()', 'date'],
  ...['Day', 'Week', 'Month', 'Year'].flatMap((unit) => [
    [`startOf${unit}()`, 'date'],
    [`endOf${unit}()`, 'date'],
  ]),
  ['linkedIssues("")', 'issue'],
] as const;

function referenceData(site: Site) {
  const searchable = fields(site).filter(
    (field) => COMPUTED.has(field.id) || codecOf(field) !== undefined,
  );
  return {
    visibleFieldNames: searchable.map(referenceOf),
    visibleFunctionNames: FUNCTIONS.map(([value, type]) => ({
      value,
      displayName: value,
      types: [type],
    })),
    jqlReservedWords: [
      'and',
      'or',
      'not',
      'in',
      'is',
      'empty',
      'null',
      'order',
      'by',
      'asc',
      'desc',
    ],
  };
}

/** About JQL itself: is a query right, and what may it name. */
export function jqlRoutes(site: Site): Hono<ProductEnv> {
  const routes = new Hono<ProductEnv>();

  routes.get('/rest/api/3/jql/autocompletedata', (c) => c.json(referenceData(site)));

  return routes;
}
