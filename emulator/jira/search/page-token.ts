import { z } from 'zod';
import type { IssueRecord } from '../model/issue';
import type { Results } from './results';
import { jqlError } from './search-field';

const tokenSchema = z.object({
  values: z.array(z.union([z.string(), z.number(), z.null()])).readonly(),
  id: z.int(),
});

/** The token of the page behind an issue. It holds where the issue stands, whatever becomes of it. */
export function pageToken(found: Results, last: IssueRecord): string {
  return Buffer.from(JSON.stringify(found.keyOf(last))).toString('base64url');
}

/**
 * Where the page of a token starts: behind the place where the page before ended. Issues that come, go
 * or move meanwhile shift nothing, so no issue that stays where it is comes twice or never. Throws 400
 * for anything but a token.
 */
export function pageStart(token: string | undefined, found: Results): number {
  if (token === undefined || token === '') return 0;
  const parsed = tokenSchema.safeParse(decoded(token));
  if (!parsed.success) throw jqlError('The provided next page token is invalid or expired.');
  return found.placeBehind(parsed.data);
}

function decoded(token: string): unknown {
  try {
    const value: unknown = JSON.parse(Buffer.from(token, 'base64url').toString('utf8'));
    return value;
  } catch {
    return undefined;
  }
}
