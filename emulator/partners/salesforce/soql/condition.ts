import type { Query, WhereClause } from '@jetstreamapp/soql-parser-js';
import { malformedQuery, notModelled } from '../salesforce-error';
import { compileComparison, type Comparison } from './comparison';
import type { ConditionScope } from './condition-scope';
import type { SObjectRecord } from '../org';

type Token = 'AND' | 'OR' | 'NOT' | '(' | ')' | Comparison;

export type Condition = (record: SObjectRecord) => boolean;

type Where = NonNullable<Query['where']>;

/**
 * Compiles a WHERE clause. The parser gives conditions as a flat chain with counted parentheses; here they
 * become a tree. AND and OR side by side need parentheses, as Salesforce wants it.
 */
export function compileWhere(where: Where | undefined, scope: ConditionScope): Condition {
  if (where === undefined) return () => true;
  const tokens = tokensOf(where, scope);
  const reader = { tokens, at: 0 };
  const condition = readChain(reader);
  if (reader.at < tokens.length) throw malformedQuery("unexpected token: ')'");
  return condition;
}

function tokensOf(where: WhereClause, scope: ConditionScope): readonly Token[] {
  const own = where.left === null ? [] : conditionTokens(where.left, scope);
  if (!('operator' in where)) return own;
  return [...own, where.operator, ...tokensOf(where.right, scope)];
}

function conditionTokens(
  condition: NonNullable<WhereClause['left']>,
  scope: ConditionScope,
): readonly Token[] {
  const open = Array<Token>(condition.openParen ?? 0).fill('(');
  if ('valueQuery' in condition) throw notModelled('A query within WHERE');
  if ('fn' in condition) throw notModelled('A function within WHERE');
  if (!('field' in condition)) return open;
  const close = Array<Token>(condition.closeParen ?? 0).fill(')');
  return [...open, compileComparison(condition, scope), ...close];
}

interface Reader {
  readonly tokens: readonly Token[];
  at: number;
}

function readChain(reader: Reader): Condition {
  const parts = [readOne(reader)];
  let word: 'AND' | 'OR' | undefined;
  for (;;) {
    const next = reader.tokens[reader.at];
    if (next !== 'AND' && next !== 'OR') break;
    if (word !== undefined && word !== next) throw malformedQuery(`unexpected token: '${next}'`);
    word = next;
    reader.at += 1;
    parts.push(readOne(reader));
  }
  const any = word === 'OR';
  return (record) =>
    any ? parts.some((part) => part(record)) : parts.every((part) => part(record));
}

function readOne(reader: Reader): Condition {
  const token = reader.tokens[reader.at];
  reader.at += 1;
  if (token === 'NOT') {
    const negated = readOne(reader);
    return (record) => !negated(record);
  }
  if (token === '(') {
    const inner = readChain(reader);
    if (reader.tokens[reader.at] !== ')')
      throw malformedQuery("expecting a right parentheses, found 'EOF'");
    reader.at += 1;
    return inner;
  }
  if (typeof token === 'function') return token;
  throw malformedQuery(`unexpected token: '${token ?? 'EOF'}'`);
}
