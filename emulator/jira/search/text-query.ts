/** What a search text asks of a text, with words in lower case. */
export type TextQuery =
  | { readonly kind: 'word'; readonly word: string }
  /** A word with wildcards. */
  | { readonly kind: 'pattern'; readonly pattern: RegExp }
  /** Words one behind the other. */
  | { readonly kind: 'phrase'; readonly words: readonly string[] }
  | { readonly kind: 'not'; readonly of: TextQuery }
  | { readonly kind: 'all' | 'any'; readonly of: readonly TextQuery[] };

const WORDS = /[\p{L}\p{N}_]+/gu;
const TERMS = /[\p{L}\p{N}_*?]+/gu;

/** Words of a text, in lower case: runs of letters and digits, in any script. */
export function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(WORDS) ?? [];
}

type Token =
  | { readonly is: 'and' | 'or' | 'not' | 'open' | 'close' }
  | { readonly is: 'part'; readonly query: TextQuery | undefined };

/** Parentheses, phrases, signs in front of a term, and terms. */
const TOKEN =
  /[()]|"((?:\\.|[^"\\])*)"?(?:[~^][\d.]*)*|&&|\|\||[!+-](?=[^\s])|(?:\\.|[^\s()"\\])+|\\/gsu;

const OPERATORS: Readonly<Record<string, Token>> = {
  AND: { is: 'and' },
  '&&': { is: 'and' },
  OR: { is: 'or' },
  '||': { is: 'or' },
  NOT: { is: 'not' },
  '!': { is: 'not' },
  '-': { is: 'not' },
  '(': { is: 'open' },
  ')': { is: 'close' },
};

function wordOrPattern(term: string): TextQuery {
  if (!/[*?]/.test(term)) return { kind: 'word', word: term };
  const source = term.replace(/[*?]+/g, '.*');
  return { kind: 'pattern', pattern: new RegExp(`^${source}$`, 'u') };
}

/** A term of one word; of a term with signs inside, `well-known`, the words follow one another. */
function termQuery(term: string): TextQuery | undefined {
  const bare = term.replace(/[~^][\d.]*$/, '').replace(/\\./gs, ' ');
  const parts = bare.toLowerCase().match(TERMS) ?? [];
  const [only] = parts;
  if (only === undefined) return undefined;
  if (parts.length === 1) return wordOrPattern(only);
  if (!/[*?]/.test(bare)) return { kind: 'phrase', words: parts };
  return { kind: 'all', of: parts.map(wordOrPattern) };
}

function phraseQuery(phrase: string): TextQuery | undefined {
  const words = wordsOf(phrase);
  return words.length === 0 ? undefined : { kind: 'phrase', words };
}

function tokensOf(search: string): readonly Token[] {
  return [...search.matchAll(TOKEN)].flatMap(([text, phrase]): readonly Token[] => {
    if (phrase !== undefined) return [{ is: 'part', query: phraseQuery(phrase) }];
    const operator = OPERATORS[text];
    if (operator !== undefined) return [operator];
    return text === '+' ? [] : [{ is: 'part', query: termQuery(text) }];
  });
}

/** Thrown for a search text that is no query, `AND` for example. */
export class TextSyntaxError extends Error {}

function combined(kind: 'all' | 'any', parts: readonly (TextQuery | undefined)[]) {
  const of = parts.flatMap((part) => part ?? []);
  return of.length > 1 ? { kind, of } : of[0];
}

/** Reads tokens by precedence: `OR` binds least, then `AND`, which need not be written, then `NOT`. */
class TextParser {
  private readonly tokens: readonly Token[];
  private at = 0;

  constructor(search: string) {
    this.tokens = tokensOf(search);
  }

  whole(): TextQuery | undefined {
    const query = this.either();
    if (this.at < this.tokens.length) throw new TextSyntaxError();
    return query;
  }

  private either(): TextQuery | undefined {
    const parts = [this.both()];
    while (this.took('or')) parts.push(this.both());
    return combined('any', parts);
  }

  private both(): TextQuery | undefined {
    const parts = [this.single()];
    for (;;) {
      const next = this.tokens[this.at]?.is;
      if (next === undefined || next === 'or' || next === 'close') return combined('all', parts);
      this.took('and');
      parts.push(this.single());
    }
  }

  private single(): TextQuery | undefined {
    if (this.took('not')) {
      const of = this.single();
      return of === undefined ? undefined : { kind: 'not', of };
    }
    if (this.took('open')) {
      const query = this.either();
      if (!this.took('close')) throw new TextSyntaxError();
      return query;
    }
    const token = this.tokens[this.at];
    if (token?.is !== 'part') throw new TextSyntaxError();
    this.at += 1;
    return token.query;
  }

  private took(wanted: Token['is']): boolean {
    if (this.tokens[this.at]?.is !== wanted) return false;
    this.at += 1;
    return true;
  }
}

/**
 * Reads a search text. Terms are joined by `AND` unless `OR` stands between them; `+`, `-`, `NOT`,
 * parentheses and phrases in quotes work; `*` stands for any letters and `?` for the same, as on Jira
 * Cloud, where fuzzy search, proximity and boosts are taken and ignored. There is no stemming: only the
 * documentation of Jira Server promises it. Undefined for a text without any word.
 * @throws TextSyntaxError
 * https://support.atlassian.com/jira-software-cloud/docs/search-syntax-for-text-fields/
 */
export function parseTextQuery(search: string): TextQuery | undefined {
  return new TextParser(search).whole();
}
