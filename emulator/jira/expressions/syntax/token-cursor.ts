import { ExpressionSyntaxError, unexpected } from './syntax-error';
import { tokenName, type Token } from './token';

/** Expressions in expressions. Far beyond what people write, and safe for the stack. */
const DEEPEST_NESTING = 150;

/** Goes through the tokens of an expression and says what it misses. */
export class TokenCursor {
  readonly #tokens: readonly Token[];
  readonly #end: Token;
  #index = 0;
  #depth: number;

  constructor(tokens: readonly Token[], depth = 0) {
    this.#tokens = tokens;
    this.#end = tokens.at(-1) ?? { kind: 'end', position: { line: 1, column: 1 } };
    this.#depth = depth;
  }

  get depth(): number {
    return this.#depth;
  }

  peek(ahead = 0): Token {
    return this.#tokens[this.#index + ahead] ?? this.#end;
  }

  next(): Token {
    const token = this.peek();
    this.#index += 1;
    return token;
  }

  /** Whether a sign or keyword stands here. */
  at(text: string, ahead = 0): boolean {
    const token = this.peek(ahead);
    return (token.kind === 'sign' || token.kind === 'keyword') && token.text === text;
  }

  /** Takes a sign or keyword if it stands here. */
  take(text: string): boolean {
    if (!this.at(text)) return false;
    this.#index += 1;
    return true;
  }

  expect(text: string): void {
    if (!this.take(text)) throw this.unexpected([text]);
  }

  identifier(): string {
    const token = this.peek();
    if (token.kind !== 'identifier') throw this.unexpected(['IDENTIFIER']);
    this.#index += 1;
    return token.text;
  }

  /** The name of a property, which may be a keyword. */
  propertyName(): string {
    const token = this.peek();
    if (token.kind !== 'identifier' && token.kind !== 'keyword') {
      throw this.unexpected(['IDENTIFIER']);
    }
    this.#index += 1;
    return token.text;
  }

  end(): void {
    if (this.peek().kind !== 'end') throw this.unexpected(['<EOF>']);
  }

  unexpected(expected: readonly string[]): ExpressionSyntaxError {
    const token = this.peek();
    return unexpected(expected, tokenName(token), token.position);
  }

  /** Reads something that may hold itself. Throws where that goes too deep. */
  nested<Value>(read: () => Value): Value {
    if (this.#depth >= DEEPEST_NESTING) {
      const message = `Jira expression is nested too deeply, limit: ${DEEPEST_NESTING} levels`;
      throw new ExpressionSyntaxError(message, this.peek().position);
    }
    this.#depth += 1;
    try {
      return read();
    } finally {
      this.#depth -= 1;
    }
  }
}
