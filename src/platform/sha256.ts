import { createHash } from 'node:crypto';
import type { Hash } from '../domain/draft';

/** SHA-256 of a text in UTF-8, hexadecimal. */
export const sha256: Hash = (text) => createHash('sha256').update(text, 'utf8').digest('hex');
