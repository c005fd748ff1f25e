import { z } from 'zod';
import type { IssueRecord } from '../model/issue';
import type { Results } from './results';
import { jqlError } from './search-field';

const tokenSchema = z.object({ after: z.string(), offset: z.int().min(0) });

/** The token of the page behind an issue that stands at `offset - 1` of the results. */
export function pageToken(last: IssueRecord, offset: number): string {
  return Buffer.from(JSON.stringify({ after: last.id, offset })).toString('base64url');
}

/**
 * Where the page of a token starts: behind the issue that ended the page before, wherever it stands now,
 * and at the old place when that issue is no longer found. Throws 400 for anything but a token.
 */
export function pageStart(token: string | undefined, found: Results): number {
  if (token === undefined || token === '') return 0;
  const parsed = tokenSchema.safeParse(decoded(token));
  if (!parsed.success) throw jqlError('The provided next page token is invalid or expired.');
  const place = found.placeOf(parsed.data.after);
  return place === undefined ? parsed.data.offset : place + 1;
}

function decoded(token: string): unknown {
  try {
    const value: unknown = JSON.parse(Buffer.from(token, 'base64url').toString('utf8'));
    return value;
  } catch {
    return undefined;
  }
}
