import { createContext, Script } from 'node:vm';
import { z } from 'zod';
import { Failure, LimitExceeded } from '../evaluation/evaluation-error';

/** One place where a regular expression matches, with its groups. */
export interface RegexMatch {
  readonly index: number;
  readonly text: string;
  readonly groups: readonly (string | null)[];
}

/** A pattern that goes back and forth for longer is stopped. Wall time, as V8 offers no other. */
const TIMEOUT_MS = 800;

const MOST_MATCHES = 10_000;

/** Runs in a context of its own, because only scripts can be stopped. It answers JSON. */
const script = new Script(`(() => {
  const regex = new RegExp(pattern, flags);
  const found = [];
  for (const match of text.matchAll(regex)) {
    const groups = match.slice(1).map((group) => (group === undefined ? null : group));
    found.push({ index: match.index, text: match[0], groups });
    if (found.length >= most) break;
  }
  return JSON.stringify(found);
})()`);

const found = z.array(
  z.object({ index: z.number(), text: z.string(), groups: z.array(z.string().nullable()) }),
);

const inputs: Record<string, unknown> = { most: MOST_MATCHES };
let context: ReturnType<typeof createContext> | undefined;

/**
 * Every place of a text where a pattern matches, or the first one. Throws Failure for a pattern that is
 * none, and LimitExceeded for one that takes too long.
 */
export function regexMatches(
  pattern: string,
  flags: string,
  text: string,
  wanted: 'all' | 'first',
): readonly RegexMatch[] {
  if (!/^[gimsu]*$/.test(flags))
    throw new Failure(`Unknown flags of a regular expression: ${flags}.`);
  context ??= createContext(inputs);
  Object.assign(inputs, { pattern, text, flags: `${flags.replaceAll('g', '')}g` });
  inputs['most'] = wanted === 'all' ? MOST_MATCHES : 1;
  try {
    const answer: unknown = script.runInContext(context, { timeout: TIMEOUT_MS });
    return found.parse(JSON.parse(String(answer)));
  } catch (error) {
    if (isTimeout(error)) {
      throw new LimitExceeded(`The regular expression /${pattern}/ takes too long.`);
    }
    // Errors of the context are no instances of this realm's classes.
    throw new Failure(`/${pattern}/ is no regular expression.`);
  } finally {
    Object.assign(inputs, { pattern: '', text: '' });
  }
}

const isTimeout = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'code' in error &&
  error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
