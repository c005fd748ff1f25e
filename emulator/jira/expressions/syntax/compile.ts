import { parse } from './parse';
import { ExpressionSyntaxError } from './syntax-error';
import { tooLong, tooManyLeaves, type SyntacticLimits } from './syntactic-limits';
import type { Block } from './syntax-tree';

/** What is wrong with a text, in the form of the analysis operation. */
export interface SyntaxProblem {
  readonly type: 'syntax' | 'other';
  readonly message: string;
  readonly line?: number;
  readonly column?: number;
}

export type Compiled =
  | { readonly ok: true; readonly block: Block }
  | { readonly ok: false; readonly problems: readonly SyntaxProblem[] };

/** A text far beyond every limit is not even parsed. */
const LONGEST_PARSED = 50_000;

/** Makes an expression ready to be evaluated, or says what is wrong with its syntax and size. */
export function compile(source: string, limits: SyntacticLimits): Compiled {
  const length = tooLong(source, limits);
  const problems: SyntaxProblem[] =
    length === undefined ? [] : [{ type: 'other', message: length }];
  if (source.length > LONGEST_PARSED) return { ok: false, problems };
  try {
    const block = parse(source);
    const leaves = tooManyLeaves(block, limits);
    if (leaves !== undefined) problems.push({ type: 'other', message: leaves });
    return problems.length === 0 ? { ok: true, block } : { ok: false, problems };
  } catch (error) {
    if (!(error instanceof ExpressionSyntaxError)) throw error;
    const { message, position } = error;
    return { ok: false, problems: [{ ...position, message, type: 'syntax' }, ...problems] };
  }
}

/** A problem as one sentence, for callers that get nothing but sentences. */
export function problemSentence({ message, line, column }: SyntaxProblem): string {
  if (line === undefined || column === undefined) return message;
  return `Invalid Jira expression at line ${line}, column ${column}: ${message}`;
}
