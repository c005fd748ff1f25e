import type { Position } from './syntax-error';

/** What a template literal is made of: texts, and the tokens of the values between them. */
export interface TemplateParts {
  readonly texts: readonly string[];
  readonly values: readonly (readonly Token[])[];
}

interface Placed {
  readonly position: Position;
}

/** One token; the last of a list is always `end`. */
export type Token = Placed &
  (
    | { readonly kind: 'identifier'; readonly text: string }
    | { readonly kind: 'keyword'; readonly text: string }
    | { readonly kind: 'sign'; readonly text: string }
    | { readonly kind: 'number'; readonly value: number }
    | { readonly kind: 'string'; readonly value: string }
    | { readonly kind: 'template'; readonly parts: TemplateParts }
    | { readonly kind: 'regex'; readonly pattern: string; readonly flags: string }
    | { readonly kind: 'end' }
  );

const KEYWORDS = new Set(
  'let if else try catch throw return typeof new null true false'.split(' '),
);

/** Whether a word has a meaning of its own, so that no variable can be called so. */
export const isKeyword = (word: string): boolean => KEYWORDS.has(word);

/** How an error names a token that it came upon. */
export function tokenName(token: Token): string {
  switch (token.kind) {
    case 'identifier':
    case 'keyword':
    case 'sign':
      return token.text;
    case 'number':
      return String(token.value);
    case 'string':
      return `'${token.value}'`;
    case 'template':
      return 'TEMPLATE_LITERAL';
    case 'regex':
      return `/${token.pattern}/${token.flags}`;
    case 'end':
      return '<EOF>';
  }
}
