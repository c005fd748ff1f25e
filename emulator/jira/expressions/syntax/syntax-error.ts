/** Where something stands in an expression; both numbers start at 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** An expression that cannot be parsed: Jira's sentence and the place it is about. */
export class ExpressionSyntaxError extends Error {
  override readonly name = 'ExpressionSyntaxError';
  readonly position: Position;

  constructor(message: string, position: Position) {
    super(message);
    this.position = position;
  }
}

/** Jira's sentence: the tokens that could stand here, and the one that does. */
export function unexpected(
  expected: readonly string[],
  encountered: string,
  position: Position,
): ExpressionSyntaxError {
  const last = expected.at(-1) ?? '';
  const others = expected.slice(0, -1).join(', ');
  const wanted = others === '' ? last : `${others} or ${last}`;
  return new ExpressionSyntaxError(`${wanted} expected, ${encountered} encountered.`, position);
}

/** Line and column of a character of the text. */
export function positionAt(text: string, index: number): Position {
  const before = text.slice(0, index).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
