import type { Grammar } from './grammar';
import { parseBlock, parseStatements } from './parse-block';
import { parseExpression } from './parse-expression';
import type { Block } from './syntax-tree';
import { TokenCursor } from './token-cursor';
import { tokenize } from './tokenize';

const grammar: Grammar = {
  expression: (cursor) => parseExpression(cursor, grammar),
  block: (cursor) => parseBlock(cursor, grammar),
};

/**
 * Parses an expression. Throws ExpressionSyntaxError with Jira's sentence.
 * https://developer.atlassian.com/cloud/jira/software/jira-expressions-grammar/
 */
export function parse(source: string): Block {
  const cursor = new TokenCursor(tokenize(source));
  const block = parseStatements(cursor, grammar);
  cursor.end();
  return block;
}
