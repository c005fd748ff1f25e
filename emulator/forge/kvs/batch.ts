import { KvsError } from './kvs-error';
import { checkTogether } from './transaction';

interface BatchItem {
  readonly key: string;
  readonly entityName?: string | undefined;
}

/**
 * Does the same with each item and answers which ones succeeded: a batch is not atomic.
 * @throws KvsError when the batch as a whole is too big or names a key twice.
 */
export function batch<Item extends BatchItem>(
  items: readonly Item[],
  work: (item: Item) => object,
): object {
  checkTogether(items);
  const successfulKeys: object[] = [];
  const failedKeys: object[] = [];
  for (const item of items) {
    const { key, entityName } = item;
    const named = { key, ...(entityName === undefined ? {} : { entityName }) };
    try {
      successfulKeys.push({ ...named, ...work(item) });
    } catch (error) {
      if (!(error instanceof KvsError)) throw error;
      failedKeys.push({ ...named, error: { code: error.code, message: error.message } });
    }
  }
  return { successfulKeys, failedKeys };
}
