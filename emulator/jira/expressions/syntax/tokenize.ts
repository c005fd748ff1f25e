import { positionAt, unexpected } from './syntax-error';
import { readEscape, readRegex, readString } from './text-literals';
import { isKeyword, type TemplateParts, type Token } from './token';

/** Longer signs first, so that `==` is not read as `=` twice. */
const SIGNS = [
  ...['?.', '??', '=>', '==', '!=', '<=', '>=', '&&', '||'],
  ...'.,;:?()[]{}<>+-*/%!='.split(''),
];

/** Templates in templates; a hundred of them are no expression of a person. */
const DEEPEST_TEMPLATE = 20;

const SPACE = /\s+/y;
const WORD = /[A-Za-z_$][\w$]*/y;
const NUMBER = /\d+(?:\.\d+)?/y;

function matched(pattern: RegExp, source: string, index: number): string | undefined {
  pattern.lastIndex = index;
  return pattern.exec(source)?.[0];
}

/** A slash after a value divides; anywhere else it opens a regular expression. */
function endsOperand(token: Token | undefined): boolean {
  switch (token?.kind) {
    case undefined:
    case 'end':
      return false;
    case 'sign':
      return [')', ']', '}'].includes(token.text);
    case 'keyword':
      return ['null', 'true', 'false'].includes(token.text);
    case 'identifier':
    case 'number':
    case 'string':
    case 'template':
    case 'regex':
      return true;
  }
}

interface ReadTokens {
  readonly tokens: readonly Token[];
  /** Behind the brace that closed a value of a template, else the end of the text. */
  readonly end: number;
}

function wordToken(text: string, position: Token['position']): Token {
  return { kind: isKeyword(text) ? 'keyword' : 'identifier', text, position };
}

function readToken(
  source: string,
  index: number,
  before: Token | undefined,
  depth: number,
): { readonly token: Token; readonly end: number } {
  const position = positionAt(source, index);
  const sign = source.charAt(index);
  if (sign === "'" || sign === '"') {
    const { value, end } = readString(source, index);
    return { token: { kind: 'string', value, position }, end };
  }
  if (sign === '`') {
    const { parts, end } = readTemplate(source, index, depth);
    return { token: { kind: 'template', parts, position }, end };
  }
  if (sign === '/' && !endsOperand(before)) {
    const { pattern, flags, end } = readRegex(source, index);
    return { token: { kind: 'regex', pattern, flags, position }, end };
  }
  const word = matched(WORD, source, index);
  if (word !== undefined) return { token: wordToken(word, position), end: index + word.length };
  const digits = matched(NUMBER, source, index);
  if (digits !== undefined) {
    const token: Token = { kind: 'number', value: Number(digits), position };
    return { token, end: index + digits.length };
  }
  const text = SIGNS.find((each) => source.startsWith(each, index));
  if (text === undefined) throw unexpected(['EOF'], sign, position);
  return { token: { kind: 'sign', text, position }, end: index + text.length };
}

function readTemplate(
  source: string,
  start: number,
  depth: number,
): { readonly parts: TemplateParts; readonly end: number } {
  const position = positionAt(source, start);
  if (depth >= DEEPEST_TEMPLATE) throw unexpected(['`'], '`', position);
  const texts: string[] = [];
  const values: (readonly Token[])[] = [];
  let text = '';
  let index = start + 1;
  while (index < source.length) {
    const sign = source.charAt(index);
    if (sign === '`') return { parts: { texts: [...texts, text], values }, end: index + 1 };
    if (sign === '\\') {
      const escape = readEscape(source, index);
      text += escape.value;
      index = escape.end;
    } else if (source.startsWith('${', index)) {
      const value = readTokens(source, index + 2, depth + 1);
      texts.push(text);
      values.push(value.tokens);
      text = '';
      index = value.end;
    } else {
      text += sign;
      index += 1;
    }
  }
  throw unexpected(['`'], '<EOF>', position);
}

/** Reads tokens; inside of a template up to the brace that closes its value. */
function readTokens(source: string, start: number, depth: number): ReadTokens {
  const tokens: Token[] = [];
  let open = 0;
  let index = start;
  for (;;) {
    index += matched(SPACE, source, index)?.length ?? 0;
    const position = positionAt(source, index);
    if (index >= source.length) {
      if (depth > 0) throw unexpected(['}'], '<EOF>', position);
      return { tokens: [...tokens, { kind: 'end', position }], end: index };
    }
    const { token, end } = readToken(source, index, tokens.at(-1), depth);
    if (token.kind === 'sign' && token.text === '{') open += 1;
    if (token.kind === 'sign' && token.text === '}') {
      if (depth > 0 && open === 0) return { tokens: [...tokens, { kind: 'end', position }], end };
      open -= 1;
    }
    tokens.push(token);
    index = end;
  }
}

/** Splits an expression into tokens. Throws ExpressionSyntaxError for what is none. */
export function tokenize(source: string): readonly Token[] {
  return readTokens(source, 0, 0).tokens;
}
