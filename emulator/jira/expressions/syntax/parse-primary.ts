import type { Grammar } from './grammar';
import type { Expression } from './syntax-tree';
import type { TemplateParts } from './token';
import { TokenCursor } from './token-cursor';

/** What an expression can begin with, in the words of Jira's own error. */
const START = [
  ...['!', '-', 'typeof', '(', 'IDENTIFIER', 'null', 'true', 'false', 'NUMBER', 'STRING'],
  ...['TEMPLATE_LITERAL', 'new', '[', '{'],
];

/** A literal, a variable, a function, a list, a map, `new …`, or an expression in parentheses. */
export function parsePrimary(cursor: TokenCursor, grammar: Grammar): Expression {
  const token = cursor.peek();
  switch (token.kind) {
    case 'number':
    case 'string':
      cursor.next();
      return { type: 'literal', value: token.value };
    case 'regex':
      cursor.next();
      return { type: 'regex', pattern: token.pattern, flags: token.flags };
    case 'template':
      cursor.next();
      return parseTemplate(cursor, grammar, token.parts);
    case 'identifier':
      return parseIdentifier(cursor, grammar);
    case 'keyword':
      return parseKeyword(cursor, grammar);
    case 'sign':
      return parseSign(cursor, grammar);
    case 'end':
      throw cursor.unexpected(START);
  }
}

function parseTemplate(cursor: TokenCursor, grammar: Grammar, parts: TemplateParts): Expression {
  const values = parts.values.map((tokens) => {
    const inner = new TokenCursor(tokens, cursor.depth);
    const value = grammar.expression(inner);
    inner.end();
    return value;
  });
  return { type: 'template', texts: parts.texts, values };
}

function parseIdentifier(cursor: TokenCursor, grammar: Grammar): Expression {
  const name = cursor.identifier();
  if (!cursor.take('=>')) return { type: 'identifier', name };
  return parseLambdaBody(cursor, grammar, [name]);
}

function parseKeyword(cursor: TokenCursor, grammar: Grammar): Expression {
  if (cursor.take('null')) return { type: 'literal', value: null };
  if (cursor.take('true')) return { type: 'literal', value: true };
  if (cursor.take('false')) return { type: 'literal', value: false };
  if (!cursor.take('new')) throw cursor.unexpected(START);
  return { type: 'new', name: cursor.identifier(), arguments: parseArguments(cursor, grammar) };
}

function parseSign(cursor: TokenCursor, grammar: Grammar): Expression {
  if (cursor.at('{')) return parseMap(cursor, grammar);
  if (cursor.take('[')) return { type: 'list', items: parseListUntil(cursor, grammar, ']') };
  const parameters = lambdaParameters(cursor);
  if (parameters !== undefined) return parseLambdaBody(cursor, grammar, parameters);
  if (!cursor.take('(')) throw cursor.unexpected(START);
  const inner = grammar.expression(cursor);
  cursor.expect(')');
  return inner;
}

/** Looks ahead: `(a, b) =>` opens a function, any other parenthesis does not. Takes what it finds. */
function lambdaParameters(cursor: TokenCursor): readonly string[] | undefined {
  if (!cursor.at('(')) return undefined;
  const names: string[] = [];
  let ahead = 1;
  for (let token = cursor.peek(ahead); token.kind === 'identifier'; token = cursor.peek(ahead)) {
    names.push(token.text);
    ahead += 1;
    if (!cursor.at(',', ahead)) break;
    ahead += 1;
  }
  if (!cursor.at(')', ahead) || !cursor.at('=>', ahead + 1)) return undefined;
  for (let taken = 0; taken < ahead + 2; taken += 1) cursor.next();
  return names;
}

/** A brace opens a map where a key follows, as in Atlassian's examples, and else a block. */
function parseLambdaBody(
  cursor: TokenCursor,
  grammar: Grammar,
  parameters: readonly string[],
): Expression {
  if (cursor.at('{') && !opensMap(cursor)) {
    const block = grammar.block(cursor);
    return { type: 'lambda', parameters, body: { kind: 'block', block } };
  }
  const value = grammar.expression(cursor);
  return { type: 'lambda', parameters, body: { kind: 'expression', value } };
}

function opensMap(cursor: TokenCursor): boolean {
  return cursor.at('}', 1) || cursor.at(':', 2);
}

function parseMap(cursor: TokenCursor, grammar: Grammar): Expression {
  cursor.expect('{');
  const entries: (readonly [string, Expression])[] = [];
  if (cursor.take('}')) return { type: 'map', entries };
  do {
    entries.push(parseEntry(cursor, grammar));
  } while (cursor.take(','));
  if (!cursor.take('}')) throw cursor.unexpected([',', '}']);
  return { type: 'map', entries };
}

function parseEntry(cursor: TokenCursor, grammar: Grammar): readonly [string, Expression] {
  const token = cursor.peek();
  const key = token.kind === 'string' ? token.value : cursor.propertyName();
  if (token.kind === 'string') cursor.next();
  cursor.expect(':');
  return [key, grammar.expression(cursor)];
}

/** Expressions in parentheses, separated by commas. */
export function parseArguments(cursor: TokenCursor, grammar: Grammar): readonly Expression[] {
  cursor.expect('(');
  return parseListUntil(cursor, grammar, ')');
}

/** Expressions up to a closing sign, which is taken too. */
function parseListUntil(
  cursor: TokenCursor,
  grammar: Grammar,
  closing: ')' | ']',
): readonly Expression[] {
  if (cursor.take(closing)) return [];
  const items = [grammar.expression(cursor)];
  while (cursor.take(',')) items.push(grammar.expression(cursor));
  if (!cursor.take(closing)) throw cursor.unexpected([',', closing]);
  return items;
}
