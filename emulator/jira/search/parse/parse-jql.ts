import {
  JastBuilder,
  type Clause,
  type Operand,
  type Query,
  type TerminalClause,
} from '@atlaskit/jql-ast';
import { queryDepth } from './query-depth';
import { syntaxSentence } from './syntax-sentence';

/** A query as a tree, or the sentence that says why it is none. */
export type ParsedJql =
  | { readonly query: Query; readonly error?: undefined }
  | { readonly query?: undefined; readonly error: string };

/** Every `field operator value` of a query, in the order in which they are written. */
export function terminalClauses(clause: Clause): readonly TerminalClause[] {
  switch (clause.clauseType) {
    case 'terminal':
      return [clause];
    case 'not':
      return terminalClauses(clause.clause);
    case 'compound':
      return clause.clauses.flatMap(terminalClauses);
  }
}

const LIST_OPERATOR = /^(was )?(not )?in$/;

/** Jira parses a list operator with a single value, and only then refuses it in these words. */
function nonListValue(jql: string, clause: TerminalClause | undefined): string | undefined {
  const operator = clause?.operator?.value ?? '';
  const operand = clause?.operand;
  if (!LIST_OPERATOR.test(operator) || operand === undefined) return undefined;
  if (operand.operandType !== 'function' || operand.arguments.length > 0) return undefined;
  const { text, value } = operand.function;
  if (new RegExp(`${escaped(text)}\\s*\\(`).test(jql)) return undefined;
  return `Operator '${operator}' does not support the non-list value '"${value}"' for field '${clause?.field.value ?? ''}'.`;
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function emptyName(query: Query): string | undefined {
  const clauses = query.where === undefined ? [] : terminalClauses(query.where);
  const names = [
    ...clauses.map((clause) => clause.field.value),
    ...(query.orderBy?.fields ?? []).map(({ field }) => field.value),
  ];
  if (names.includes('')) return 'Error in the JQL Query: A field name cannot be empty.';
  const namesNoFunction = (operand: Operand): boolean => {
    if (operand.operandType === 'list') return operand.values.some(namesNoFunction);
    return operand.operandType === 'function' && operand.function.value === '';
  };
  const operands = clauses.flatMap(({ operand }) => (operand === undefined ? [] : [operand]));
  return operands.some(namesNoFunction)
    ? 'Error in the JQL Query: A function name cannot be empty.'
    : undefined;
}

/** A limit of the emulator: the grammar calls itself for every level. No person writes so many. */
const MOST_LEVELS = 100;
const TOO_DEEP = `Error in the JQL Query: The query nests its clauses in more than ${MOST_LEVELS} levels.`;

function parsed(jql: string): ParsedJql {
  if (queryDepth(jql) > MOST_LEVELS) return { error: TOO_DEEP };
  const { query, errors } = new JastBuilder().build(jql);
  const [error] = errors;
  if (error === undefined && query !== undefined) {
    const unnamed = emptyName(query);
    return unnamed === undefined ? { query } : { error: unnamed };
  }
  if (error === undefined) return { error: 'Error in the JQL Query: The query cannot be parsed.' };
  const last = query?.where === undefined ? undefined : terminalClauses(query.where).at(-1);
  return { error: nonListValue(jql, last) ?? syntaxSentence(jql, error) };
}

/** Parsing takes some milliseconds, and most queries come again and again. */
const MOST_KEPT = 200;
const kept = new Map<string, ParsedJql>();

/**
 * Parses JQL with Atlassian's own grammar. Never throws: an error comes as Jira's sentence about it. The
 * tree is shared and must not be changed.
 */
export function parseJql(jql: string): ParsedJql {
  const answer = kept.get(jql) ?? parsed(jql);
  kept.delete(jql);
  kept.set(jql, answer);
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  return answer;
}
