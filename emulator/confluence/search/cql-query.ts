/** A CQL query that the emulator can answer. */
export interface CqlQuery {
  readonly where: CqlCondition;
  readonly orderBy: readonly CqlOrder[];
}

export type CqlCondition =
  | { readonly kind: 'and' | 'or'; readonly parts: readonly CqlCondition[] }
  | { readonly kind: 'not'; readonly part: CqlCondition }
  | CqlClause;

export interface CqlClause {
  readonly kind: 'clause';
  readonly field: CqlField;
  readonly operator: CqlOperator;
  /** Functions among them are already worked out: an account id, a date in ISO form. */
  readonly values: readonly string[];
}

export interface CqlOrder {
  readonly field: 'created' | 'lastmodified' | 'title';
  readonly descending: boolean;
}

export const CQL_OPERATORS = ['=', '!=', '~', '!~', '>', '>=', '<', '<='] as const;
export type CqlOperator = (typeof CQL_OPERATORS)[number] | 'in' | 'not in';

const EQUALITY = ['=', '!=', 'in', 'not in'] as const;
const DATES = ['=', '!=', '>', '>=', '<', '<='] as const;

/** Operators that each field takes, https://developer.atlassian.com/cloud/confluence/cql-fields/. */
export const CQL_FIELDS = {
  id: EQUALITY,
  type: EQUALITY,
  space: EQUALITY,
  label: EQUALITY,
  title: ['=', '!=', '~', '!~', 'in', 'not in'],
  text: ['~', '!~'],
  sitesearch: ['~', '!~'],
  parent: EQUALITY,
  ancestor: EQUALITY,
  container: EQUALITY,
  creator: EQUALITY,
  contributor: EQUALITY,
  mention: EQUALITY,
  macro: EQUALITY,
  created: DATES,
  lastmodified: DATES,
} as const satisfies Readonly<Record<string, readonly CqlOperator[]>>;

/** Fields of Confluence that are not modelled, in lower case; `*` stands for every field of what is before it. */
export const FIELDS_NOT_MODELLED: readonly string[] = [
  'favourite',
  'favorite',
  'watcher',
  'user',
  'user.*',
  'space.type',
  'space.title',
  'space.category',
  'creator.fullname',
  'contributor.fullname',
  'mention.fullname',
  'watcher.fullname',
  'content.*',
];

/** Functions of Confluence that are not modelled, in lower case, https://developer.atlassian.com/cloud/confluence/cql-functions/. */
export const FUNCTIONS_NOT_MODELLED: ReadonlySet<string> = new Set([
  'favouritespaces',
  'favoritespaces',
  'recentlyviewedcontent',
  'recentlyviewedspaces',
  'currentspace',
  'currentcontent',
]);

export type CqlField = keyof typeof CQL_FIELDS;

export const isDateField = (field: CqlField): field is 'created' | 'lastmodified' =>
  field === 'created' || field === 'lastmodified';
