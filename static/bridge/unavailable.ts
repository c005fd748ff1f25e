import type { Answer } from '../../src/contract/answer';

/** The answer to a person when no answer came. The reason goes to the console for whoever helps. */
export function unavailable(what: string, reason: unknown): Extract<Answer<never>, { ok: false }> {
  console.warn(`${what} failed`, reason);
  return {
    ok: false,
    error: {
      code: 'unavailable',
      message: 'No answer came back. Check your connection and try again.',
    },
  };
}
