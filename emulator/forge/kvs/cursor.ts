import { z } from 'zod';
import { KvsError } from './kvs-error';

const position = z.tuple([z.union([z.string(), z.number(), z.boolean()]), z.string()]);

/** Where a page of a query ended: the sorted value and the key of its last entry. */
export type Position = z.output<typeof position>;

export const encodeCursor = (last: Position): string =>
  Buffer.from(JSON.stringify(last)).toString('base64url');

/** @throws KvsError when the text is not a cursor that a query answered. */
export function decodeCursor(cursor: string): Position {
  try {
    return position.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch {
    throw new KvsError('INVALID_CURSOR', 'The cursor is not one that a query answered.');
  }
}
