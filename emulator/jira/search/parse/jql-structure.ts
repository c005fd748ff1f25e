import type { Clause, Field, Operand, Predicate, Query, TerminalClause } from '@atlaskit/jql-ast';
import type { PropertyType } from '../properties/indexed-properties';

/** How an indexed entity property is stored, where an app declares that; see `indexedProperties`. */
export type PropertyTypeOf = (
  entity: string,
  key: string,
  path: string,
) => PropertyType | undefined;

type Json = Readonly<Record<string, unknown>>;

function operandText(operand: Operand): string {
  switch (operand.operandType) {
    case 'value':
      return operand.text;
    case 'keyword':
      return operand.value;
    case 'function':
      return `${operand.function.text}(${operand.arguments.map(({ text }) => text).join(', ')})`;
    case 'list':
      return `(${operand.values.map(operandText).join(', ')})`;
  }
}

/** The description has no lists in lists, so the values of an inner list stand in the outer one. */
const flat = (operand: Operand): readonly Operand[] =>
  operand.operandType === 'list' ? operand.values.flatMap(flat) : [operand];

function operandBean(operand: Operand): Json {
  switch (operand.operandType) {
    case 'value':
      return { value: operand.value, encodedValue: operand.text };
    case 'keyword':
      return { keyword: operand.value };
    case 'function':
      return {
        function: operand.function.value,
        arguments: operand.arguments.map(({ value }) => value),
        encodedOperand: operandText(operand),
      };
    case 'list':
      return { values: flat(operand).map(operandBean), encodedOperand: operandText(operand) };
  }
}

function fieldBean(field: Field, typeOf: PropertyTypeOf): Json {
  const properties = field.properties ?? [];
  if (properties.length === 0) return { name: field.value, encodedName: field.text };
  const entity = field.value.replace(/\.property$/i, '');
  const parts = properties.map(({ key, path }) => ({
    key: key ?? { value: '', text: '' },
    path: path ?? [],
  }));
  const name = parts.map((part) => `[${part.key.value}]${part.path.map((p) => p.value).join('')}`);
  const encoded = parts.map((part) => `[${part.key.text}]${part.path.map((p) => p.text).join('')}`);
  return {
    name: `${field.value}${name.join('')}`,
    encodedName: `${field.text}${encoded.join('')}`,
    property: parts.map((part) => {
      const path = part.path.map(({ value }) => value.replace(/^\./, '')).join('.');
      const type = typeOf(entity, part.key.value, path);
      return { entity, key: part.key.value, path, ...(type === undefined ? {} : { type }) };
    }),
  };
}

const predicateBean = ({ operator, operand }: Predicate): Json => ({
  operator: operator.value,
  ...(operand === undefined ? {} : { operand: operandBean(operand) }),
});

function terminalBean(clause: TerminalClause, typeOf: PropertyTypeOf): Json {
  const operator = clause.operator?.value ?? '';
  const historical = operator.startsWith('was') || operator === 'changed';
  return {
    field: fieldBean(clause.field, typeOf),
    operator,
    ...(clause.operand === undefined ? {} : { operand: operandBean(clause.operand) }),
    ...(historical ? { predicates: clause.predicates.map(predicateBean) } : {}),
  };
}

function clauseBean(clause: Clause, typeOf: PropertyTypeOf): Json {
  switch (clause.clauseType) {
    case 'terminal':
      return terminalBean(clause, typeOf);
    case 'not':
      return { operator: 'not', clauses: [clauseBean(clause.clause, typeOf)] };
    case 'compound':
      return {
        operator: clause.operator.value,
        clauses: clause.clauses.map((inner) => clauseBean(inner, typeOf)),
      };
  }
}

/** A parsed query as `JqlQuery` of Jira's description: the answer of `POST /rest/api/3/jql/parse`. */
export function jqlStructure(query: Query, typeOf: PropertyTypeOf): Json {
  const { where, orderBy } = query;
  return {
    ...(where === undefined ? {} : { where: clauseBean(where, typeOf) }),
    ...(orderBy === undefined
      ? {}
      : {
          orderBy: {
            fields: orderBy.fields.map(({ field, direction }) => ({
              field: fieldBean(field, typeOf),
              ...(direction === undefined ? {} : { direction: direction.value.toLowerCase() }),
            })),
          },
        }),
  };
}
