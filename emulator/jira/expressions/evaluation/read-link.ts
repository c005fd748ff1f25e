import { printExpression, quoted } from '../syntax/print';
import type { Link } from '../syntax/syntax-tree';
import { textOf } from '../values/text-of';
import { typeName, type Value } from '../values/value';
import { EvaluationError } from './evaluation-error';
import { located } from './located';
import { readProperty, type Access, type NoSuchProperty } from './read-property';
import type { Run } from './run';

/** The chain up to a link, and up to what stands before it, as errors write them. */
export interface PrintedLink {
  readonly place: () => string;
  readonly owner: () => string;
}

const isMissing = (found: Value | NoSuchProperty): found is NoSuchProperty =>
  found !== null && typeof found === 'object' && 'missing' in found;

/**
 * Follows `.name` or `[key]`. What the value does not have is null behind `?.`, and else fails with Jira's
 * sentence, which lists what there is.
 */
export function readLink(
  value: Value,
  link: Exclude<Link, { kind: 'call' }>,
  access: Access,
  { place, owner }: PrintedLink,
  run: Run,
): Value {
  const found = located(place, () => readProperty(value, access, run));
  if (!isMissing(found)) return found;
  if (link.optional) return null;
  const written = link.kind === 'member' ? quoted(link.name) : printExpression(link.key);
  const names = found.available.map(quoted).join(', ');
  const available =
    names === '' ? '' : `. Available properties of type '${typeName(value)}' are: ${names}`;
  const detail = `Unrecognized property of \`${owner()}\`: "${textOf(access.key)}" (${written})`;
  throw new EvaluationError(detail + available, place());
}
