import type { Mentionable } from '../../adf/text-document';

/** The `@` that is being typed before the caret, with what follows it; none inside a finished mention. */
export function mentionAt(
  text: string,
  caret: number,
  known: readonly Mentionable[],
): { readonly at: number; readonly query: string } | undefined {
  const before = text.slice(0, caret);
  const found = /(?:^|\s)@([^\s@][^@\n]{0,30}|)$/.exec(before);
  const query = found?.[1];
  if (query === undefined) return undefined;
  const finished = known.some(({ displayName }) => query.startsWith(displayName));
  return finished ? undefined : { at: caret - query.length - 1, query };
}
