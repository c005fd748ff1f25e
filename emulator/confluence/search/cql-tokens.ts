import { ConfluenceError } from '../confluence-error';

/** A piece of a CQL query; `text` is a value or a word. */
export type CqlToken =
  | { readonly kind: 'word' | 'text'; readonly text: string }
  | { readonly kind: 'operator' | 'mark'; readonly text: string };

const PIECE =
  /\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|(!=|!~|>=|<=|[=~<>])|([(),])|([^\s"'!=~<>(),]+))/y;

/** Cuts a CQL query into its pieces. @throws ConfluenceError 400 where a quote is not closed. */
export function cqlTokens(cql: string): readonly CqlToken[] {
  const tokens: CqlToken[] = [];
  const text = cql.trim();
  PIECE.lastIndex = 0;
  while (PIECE.lastIndex < text.length) {
    const from = PIECE.lastIndex;
    const piece = PIECE.exec(text);
    if (piece === null) throw new ConfluenceError(400, `Could not parse cql: ${text.slice(from)}`);
    tokens.push(tokenOf(piece));
  }
  return tokens;
}

function tokenOf([, double, single, operator, mark, word]: RegExpExecArray): CqlToken {
  const quoted = double ?? single;
  if (quoted !== undefined) return { kind: 'text', text: quoted.replace(/\\(.)/g, '$1') };
  if (operator !== undefined) return { kind: 'operator', text: operator };
  if (mark !== undefined) return { kind: 'mark', text: mark };
  return { kind: 'word', text: word ?? '' };
}
