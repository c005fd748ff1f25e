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
  readonly values: readonly string[];
}

export interface CqlOrder {
  readonly field: 'created' | 'lastmodified' | 'title';
  readonly descending: boolean;
}

export type CqlOperator = '=' | '!=' | '~' | '!~' | 'in' | 'not in';

/** Operators that each field takes, https://developer.atlassian.com/cloud/confluence/cql-fields/. */
export const CQL_FIELDS = {
  id: ['=', '!=', 'in', 'not in'],
  type: ['=', '!=', 'in', 'not in'],
  space: ['=', '!=', 'in', 'not in'],
  label: ['=', '!=', 'in', 'not in'],
  title: ['=', '!=', '~', '!~', 'in', 'not in'],
  text: ['~', '!~'],
  parent: ['=', '!=', 'in', 'not in'],
  ancestor: ['=', '!=', 'in', 'not in'],
  creator: ['=', '!=', 'in', 'not in'],
} as const satisfies Readonly<Record<string, readonly CqlOperator[]>>;

export type CqlField = keyof typeof CQL_FIELDS;
