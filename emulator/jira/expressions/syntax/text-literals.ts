import { ExpressionSyntaxError, positionAt } from './syntax-error';

const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
};

/** A piece of text that was read, and where reading goes on. */
export interface ReadText {
  readonly value: string;
  readonly end: number;
}

/** Reads one escape sequence; `index` is at the backslash. */
export function readEscape(source: string, index: number): ReadText {
  const sign = source.charAt(index + 1);
  if (sign === '') {
    throw new ExpressionSyntaxError('Unterminated escape sequence.', positionAt(source, index));
  }
  if (sign !== 'u') return { value: ESCAPES[sign] ?? sign, end: index + 2 };
  const digits = source.slice(index + 2, index + 6);
  if (!/^[0-9a-fA-F]{4}$/.test(digits)) {
    throw new ExpressionSyntaxError('Invalid unicode escape.', positionAt(source, index));
  }
  return { value: String.fromCharCode(Number.parseInt(digits, 16)), end: index + 6 };
}

/** Reads a text in quotes; `start` is at the opening one. */
export function readString(source: string, start: number): ReadText {
  const quote = source.charAt(start);
  let value = '';
  let index = start + 1;
  while (index < source.length) {
    const sign = source.charAt(index);
    if (sign === quote) return { value, end: index + 1 };
    if (sign === '\n') break;
    const piece = sign === '\\' ? readEscape(source, index) : { value: sign, end: index + 1 };
    value += piece.value;
    index = piece.end;
  }
  throw new ExpressionSyntaxError('Unterminated string literal.', positionAt(source, start));
}

/** Reads a regular expression up to its closing slash; a slash in brackets does not close it. */
export function readRegex(
  source: string,
  start: number,
): { readonly pattern: string; readonly flags: string; readonly end: number } {
  let inClass = false;
  for (let index = start + 1; index < source.length; index += 1) {
    const sign = source.charAt(index);
    if (sign === '\n') break;
    if (sign === '\\') index += 1;
    else if (sign === '[') inClass = true;
    else if (sign === ']') inClass = false;
    else if (sign === '/' && !inClass) {
      if (index === start + 1) break;
      const flags = /^[a-z]*/.exec(source.slice(index + 1))?.[0] ?? '';
      const pattern = source.slice(start + 1, index);
      return { pattern, flags, end: index + 1 + flags.length };
    }
  }
  throw new ExpressionSyntaxError('Unterminated regular expression.', positionAt(source, start));
}
