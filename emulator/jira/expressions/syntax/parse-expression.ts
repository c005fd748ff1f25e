import type { Grammar } from './grammar';
import { parseArguments, parsePrimary } from './parse-primary';
import {
  BINARY_LEVELS,
  type BinaryOperator,
  type Expression,
  type Link,
  type Operand,
  type UnaryOperator,
} from './syntax-tree';
import type { TokenCursor } from './token-cursor';

/** `<expression>`: a condition, a `throw`, or operators. */
export function parseExpression(cursor: TokenCursor, grammar: Grammar): Expression {
  return cursor.nested(() => {
    const test = parseThrow(cursor, grammar);
    if (!cursor.take('?')) return test;
    const then = grammar.expression(cursor);
    cursor.expect(':');
    return { type: 'conditional', test, then, otherwise: grammar.expression(cursor) };
  });
}

function parseThrow(cursor: TokenCursor, grammar: Grammar): Expression {
  if (!cursor.take('throw')) return parseBinary(cursor, grammar, 0);
  return { type: 'throw', value: cursor.nested(() => parseThrow(cursor, grammar)) };
}

function parseBinary(cursor: TokenCursor, grammar: Grammar, level: number): Expression {
  const operators: readonly BinaryOperator[] | undefined = BINARY_LEVELS[level];
  if (operators === undefined) return parseUnary(cursor, grammar);
  const first = parseBinary(cursor, grammar, level + 1);
  const rest: Operand[] = [];
  for (;;) {
    const operator = operators.find((each) => cursor.at(each));
    if (operator === undefined) break;
    cursor.next();
    rest.push({ operator, value: parseBinary(cursor, grammar, level + 1) });
  }
  return rest.length === 0 ? first : { type: 'binary', first, rest };
}

const UNARY: readonly UnaryOperator[] = ['!', '-', 'typeof'];

function parseUnary(cursor: TokenCursor, grammar: Grammar): Expression {
  const operator = UNARY.find((each) => cursor.at(each));
  if (operator === undefined) return parseChain(cursor, grammar);
  cursor.next();
  return { type: 'unary', operator, operand: cursor.nested(() => parseUnary(cursor, grammar)) };
}

function parseChain(cursor: TokenCursor, grammar: Grammar): Expression {
  const head = parsePrimary(cursor, grammar);
  // Only a function in parentheses can be called at once.
  if (head.type === 'lambda' && !cursor.at(')', -1)) return head;
  const links: Link[] = [];
  for (;;) {
    const link = parseLink(cursor, grammar);
    if (link === undefined) break;
    links.push(link);
  }
  return links.length === 0 ? head : { type: 'chain', head, links };
}

function parseLink(cursor: TokenCursor, grammar: Grammar): Link | undefined {
  if (cursor.at('(')) return { kind: 'call', arguments: parseArguments(cursor, grammar) };
  if (cursor.at('[')) return { kind: 'index', key: parseKey(cursor, grammar), optional: false };
  if (cursor.take('.')) return { kind: 'member', name: cursor.propertyName(), optional: false };
  if (!cursor.take('?.')) return undefined;
  if (cursor.at('[')) return { kind: 'index', key: parseKey(cursor, grammar), optional: true };
  return { kind: 'member', name: cursor.propertyName(), optional: true };
}

function parseKey(cursor: TokenCursor, grammar: Grammar): Expression {
  cursor.expect('[');
  const key = grammar.expression(cursor);
  cursor.expect(']');
  return key;
}
