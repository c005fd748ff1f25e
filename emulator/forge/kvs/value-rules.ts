import { jsonText } from '../../database/json-text';
import { KvsError } from './kvs-error';
import { KEY_FORMAT, KVS_LIMITS } from './limits';
import type { Space } from './stored-value';

/** Refuses keys that the store does not take. @throws KvsError */
export function checkKey(key: string, space: Space): void {
  if (key === '') {
    const code = space.kind === 'entity' ? 'EMPTY_KEY' : 'KEY_TOO_SHORT';
    throw new KvsError(code, 'Key cannot be empty.');
  }
  if (key.length > KVS_LIMITS.keyLength) {
    throw new KvsError('KEY_TOO_LONG', `Key has more than ${KVS_LIMITS.keyLength} characters.`);
  }
  if (!KEY_FORMAT.test(key)) {
    throw new KvsError('INVALID_KEY', `Key does not match the regex: ${String(KEY_FORMAT)}`);
  }
}

/** Refuses values that are too big, too deep, or nothing at all. @throws KvsError */
export function checkValue(value: unknown): void {
  if (value === undefined || value === null) {
    throw new KvsError('INVALID_VALUE', 'A value must be given, and cannot be null.');
  }
  const bytes = jsonBytes(value);
  if (bytes > KVS_LIMITS.valueBytes) {
    throw new KvsError(
      'MAX_SIZE',
      `Value has ${bytes} bytes; ${KVS_LIMITS.valueBytes} are allowed.`,
    );
  }
  if (depthOf(value) > KVS_LIMITS.valueDepth) {
    throw new KvsError('MAX_DEPTH', `Value nests deeper than ${KVS_LIMITS.valueDepth} levels.`);
  }
}

export const jsonBytes = (value: unknown): number =>
  Buffer.byteLength(jsonText(value) ?? '', 'utf8');

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  let deepest = 0;
  for (const child of Object.values(value)) deepest = Math.max(deepest, depthOf(child));
  return deepest + 1;
}
