import { JQLSyntaxError, RESERVED_WORDS, type JQLParseError } from '@atlaskit/jql-ast';

/** Words that the grammar itself knows; Jira names what it expected instead of calling them reserved. */
const GRAMMAR = new Set(
  'and or not in is was changed after before on during by from to order asc desc empty null cf'.split(
    ' ',
  ),
);

const RESERVED = new Set([...RESERVED_WORDS].filter((word) => !GRAMMAR.has(word)));
const RESERVED_CHARACTER = /^[{}*/%+^$#@?;]$/;

const OPERATORS =
  "The valid operators are '=', '!=', '<', '>', '<=', '>=', '~', '!~', 'IN', 'NOT IN', 'IS' and 'IS NOT'.";
const ESCAPES = "The valid escape sequences are \\', \\\", \\t, \\n, \\r, \\\\, '\\ ' and \\uXXXX.";

/** What the parser found where it stopped; `word` is empty at the end of the query. */
interface Stop {
  readonly word: string;
  readonly before: string;
  /** The query from the word on. */
  readonly rest: string;
  readonly place: string;
  /** The tokens that could have stood here, as the grammar names them. */
  readonly expected: ReadonlySet<string>;
}

const EXPECTING = /expecting \{?(.*?)\}?$/s;
const MISSING = /^missing (.+) at /s;

function expectedTokens(message: string): ReadonlySet<string> {
  const list = EXPECTING.exec(message)?.[1] ?? MISSING.exec(message)?.[1] ?? 'EMPTY';
  return new Set(list.split(/, (?=[A-Z<']|$)/));
}

function stopOf(jql: string, error: JQLSyntaxError): Stop {
  return {
    word: jql.slice(error.start, error.stop),
    before: jql.slice(0, error.start).trimEnd(),
    rest: jql.slice(error.start),
    place: ` (line ${error.line}, character ${error.charPositionInLine + 1})`,
    expected: expectedTokens(error.message),
  };
}

/** Sentences about the found word itself, whatever was expected. */
function lexical({ word, rest, place }: Stop): string | undefined {
  if (/^["']/.test(word) && (word.length === 1 || !word.endsWith(word.charAt(0)))) {
    const text = word.slice(1).replace(/[\r\n]/g, ' ');
    return `The quoted string ${text === '' ? '' : `'${text}' `}has not been completed.${place}`;
  }
  if (word.startsWith('\\')) {
    const sequence = /^\\(?:u[0-9a-f]{0,3}.?|.)/is.exec(rest)?.[0];
    return sequence === undefined
      ? `The escape sequence has not been completed. ${ESCAPES}${place}`
      : `'${sequence}' is an illegal JQL escape sequence. ${ESCAPES}${place}`;
  }
  if (RESERVED_CHARACTER.test(word)) {
    const code = (word.codePointAt(0) ?? 0).toString(16).padStart(4, '0');
    return `The character '${word}' is a reserved JQL character. You must enclose it in a string or use the escape '\\u${code}' instead.${place}`;
  }
  if (RESERVED.has(word.toLowerCase())) {
    return `'${word}' is a reserved JQL word. You must surround it in quotation marks to use it in a query.${place}`;
  }
  return undefined;
}

/** "Expecting 'by' but got 'x'." or, at the end of the query, "Expecting 'by' before the end of the query." */
function expecting(what: string, { word, place }: Stop, advice = ''): string {
  if (word === '') return `Expecting ${what} before the end of the query.`;
  return `Expecting ${what} but got '${word}'.${advice}${place}`;
}

const quoteIt = (word: string, use: string) =>
  ` You must surround '${word}' in quotation marks to use it as ${use}.`;

function fieldName(stop: Stop): string {
  if (stop.word === '') return 'Expecting a field name at the end of the query.';
  const advice = stop.word === '[' ? " Did you mean 'cf['?" : quoteIt(stop.word, 'a field name');
  return expecting('a field name', stop, advice);
}

function operand(stop: Stop): string {
  if (!stop.before.endsWith(',')) {
    return expecting('either a value, list or function', stop, quoteIt(stop.word, 'a value'));
  }
  if (stop.word === '') return 'Expecting a function argument at the end of the query.';
  return `Function argument must be specified.${stop.place}`;
}

function argument(stop: Stop): string {
  if (stop.word === '' || stop.word === ',') return expecting("')'", stop);
  return expecting('a function argument', stop, quoteIt(stop.word, 'an argument'));
}

function afterClause(stop: Stop): string {
  if (stop.expected.has('ORDER')) return expecting("either 'OR' or 'AND'", stop);
  const sorted = /\b(asc|desc)$/i.test(stop.before);
  return expecting(sorted ? "','" : "either 'ASC' or 'DESC'", stop);
}

function grammatical(stop: Stop): string {
  const { expected, word, before } = stop;
  if (expected.has("'<'")) {
    if (word === '') return `Expecting operator before the end of the query. ${OPERATORS}`;
    return expecting('operator', stop, ` ${OPERATORS}`);
  }
  if (expected.has('CUSTOMFIELD')) return fieldName(stop);
  if (expected.has('<EOF>')) return afterClause(stop);
  if (expected.has("')'")) {
    if (expected.has('STRING')) return argument(stop);
    return expecting(/\w\([^()]*$/.test(before) && word !== '' ? "')' or ','" : "')'", stop);
  }
  if (expected.has('STRING')) return operand(stop);
  if (expected.has('EMPTY')) {
    if (expected.size > 1 || /\bwas(\s+not)?$/i.test(before)) return operand(stop);
    return expecting(word === '!' ? "'NOT'" : "either 'EMPTY' or 'NULL'", stop);
  }
  if (expected.has('POSNUMBER')) return expecting('a custom field id (a positive number)', stop);
  const [token = ''] = expected;
  return expecting(token === 'BY' ? "'by'" : token.startsWith("'") ? token : `'${token}'`, stop);
}

/**
 * Says what is wrong with a query that cannot be parsed, in the words of Jira's own parser, which the
 * functional tests of Jira Server quote one by one (TestJqlParsing).
 */
export function syntaxSentence(jql: string, error: JQLParseError): string {
  const prefix = 'Error in the JQL Query: ';
  if (!(error instanceof JQLSyntaxError)) return `${prefix}${error.message}`;
  const stop = stopOf(jql, error);
  return `${prefix}${lexical(stop) ?? grammatical(stop)}`;
}
