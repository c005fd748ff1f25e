import { entityNamed } from './entity-rules';
import { attributesOf, checkFilters, fulfils } from './filters';
import { KvsError } from './kvs-error';
import { KVS_LIMITS } from './limits';
import type { Filters, TransactionRequest } from './requests';
import type { Store } from './store';
import type { Space } from './stored-value';
import { jsonBytes } from './value-rules';

interface Item {
  readonly key: string;
  readonly entityName?: string | undefined;
  readonly conditions?: Filters | undefined;
}

export const spaceOf = (item: Item): Space =>
  item.entityName === undefined ? { kind: 'plain' } : { kind: 'entity', name: item.entityName };

/** Refuses too many operations, too many bytes and a key that occurs twice. @throws KvsError */
export function checkTogether(items: readonly Item[]): void {
  if (items.length > KVS_LIMITS.operations) {
    const message = `${items.length} operations; ${KVS_LIMITS.operations} are allowed.`;
    throw new KvsError('TRANSACTION_LIMIT_EXCEEDED', message);
  }
  if (jsonBytes(items) > KVS_LIMITS.transactionBytes) {
    const message = `The operations have more than ${KVS_LIMITS.transactionBytes} bytes.`;
    throw new KvsError('MAX_SIZE', message);
  }
  const addresses = items.map(({ entityName = '', key }) => `${entityName}/${key}`);
  if (new Set(addresses).size < addresses.length) {
    throw new KvsError('DUPLICATE_KEY', 'A key can occur only once.');
  }
}

/** Does all of a transaction's operations, or none when a condition does not hold. @throws KvsError */
export function transact(store: Store, request: TransactionRequest): void {
  const { set: sets = [], delete: deletes = [], check: checks = [] } = request;
  const items = [...sets, ...deletes, ...checks];
  checkTogether(items);
  if (items.length === 0) throw new KvsError('INVALID_REQUEST', 'A transaction does something.');
  store.transaction(() => {
    for (const item of items) checkConditions(store, item);
    for (const item of sets) store.set(spaceOf(item), item.key, item.value, item.options);
    for (const item of deletes) store.delete(spaceOf(item), item.key);
  });
}

function checkConditions(store: Store, { key, entityName, conditions }: Item): void {
  if (conditions === undefined) return;
  if (entityName === undefined) {
    throw new KvsError('INVALID_REQUEST', 'Conditions can be made on entities only.');
  }
  checkFilters(entityNamed(store.entities, entityName), conditions);
  const stored = store.get({ kind: 'entity', name: entityName }, key);
  if (fulfils(attributesOf(stored?.value), conditions)) return;
  const message = `The conditions on ${entityName} ${key} do not hold.`;
  throw new KvsError('CONDITIONAL_CHECK_FAILED', message, 409);
}
