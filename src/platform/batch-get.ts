import { kvs } from '@forge/kvs';
import { ProductFailure } from '../usecases/ports/product-failure';

/** @see https://developer.atlassian.com/platform/forge/limits-kvs-ce/ */
const keysPerBatch = 25;

/**
 * Values of a custom entity by key, those that are there. A batch succeeds in part: a key that storage could not
 * read fails the whole, as it must not look like one that does not exist.
 * @see https://developer.atlassian.com/platform/forge/storage-reference/kvs-batch-operations/
 */
export async function batchGet(
  entityName: string,
  keys: readonly string[],
): Promise<ReadonlyMap<string, unknown>> {
  const found = new Map<string, unknown>();
  for (let start = 0; start < keys.length; start += keysPerBatch) {
    const items = keys.slice(start, start + keysPerBatch).map((key) => ({ key, entityName }));
    const { successfulKeys, failedKeys } = await kvs.batchGet<unknown>(items);
    const failed = failedKeys.find(({ error }) => error.code !== 'KEY_NOT_FOUND');
    if (failed !== undefined) {
      throw new ProductFailure('unavailable', `Storage answered ${failed.error.code}`);
    }
    for (const { key, value } of successfulKeys) {
      if (value !== undefined && value !== null) found.set(key, value);
    }
  }
  return found;
}
