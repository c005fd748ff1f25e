import type { Grammar } from './grammar';
import type { Block, Body, Declaration, Expression } from './syntax-tree';
import type { TokenCursor } from './token-cursor';

/** `<block>`: declarations and a body in braces. */
export function parseBlock(cursor: TokenCursor, grammar: Grammar): Block {
  return cursor.nested(() => {
    cursor.expect('{');
    const block = parseStatements(cursor, grammar);
    cursor.expect('}');
    return block;
  });
}

/** `<top_level_let_in>`: declarations, an optional `return`, the body, an optional semicolon. */
export function parseStatements(cursor: TokenCursor, grammar: Grammar): Block {
  const declarations: Declaration[] = [];
  while (startsDeclaration(cursor)) declarations.push(parseDeclaration(cursor, grammar));
  cursor.take('return');
  const body = parseBody(cursor, grammar);
  cursor.take(';');
  return { declarations, body };
}

function startsDeclaration(cursor: TokenCursor): boolean {
  return cursor.at('let') || (cursor.peek().kind === 'identifier' && cursor.at('=', 1));
}

function parseDeclaration(cursor: TokenCursor, grammar: Grammar): Declaration {
  cursor.take('let');
  const name = cursor.identifier();
  cursor.expect('=');
  const value = grammar.expression(cursor);
  cursor.expect(';');
  return { name, value };
}

function parseBody(cursor: TokenCursor, grammar: Grammar): Body {
  if (cursor.at('if')) return parseIf(cursor, grammar);
  if (cursor.take('try')) return parseTry(cursor, grammar);
  return { type: 'value', value: grammar.expression(cursor) };
}

/** Jira's `if` always has an `else`: every way through an expression has a value. */
function parseIf(cursor: TokenCursor, grammar: Grammar): Body {
  const branches: { test: Expression; block: Block }[] = [];
  for (;;) {
    cursor.expect('if');
    cursor.expect('(');
    const test = grammar.expression(cursor);
    cursor.expect(')');
    branches.push({ test, block: parseBlock(cursor, grammar) });
    cursor.expect('else');
    if (!cursor.at('if')) return { type: 'if', branches, otherwise: parseBlock(cursor, grammar) };
  }
}

function parseTry(cursor: TokenCursor, grammar: Grammar): Body {
  const block = parseBlock(cursor, grammar);
  cursor.expect('catch');
  cursor.expect('(');
  const error = cursor.at(')') ? undefined : cursor.identifier();
  cursor.expect(')');
  return { type: 'try', block, error, handler: parseBlock(cursor, grammar) };
}
