import { Filter, FilterConditions, kvs, WhereConditions } from '@forge/kvs';

interface Note {
  readonly topic: string;
  readonly weight: number;
}

export const stored = async (key: string): Promise<unknown> => (await kvs.get(key)) ?? null;

/** Values, secrets, batches and values that expire. */
export async function keyValues(): Promise<unknown> {
  await kvs.set('greeting', { text: 'hello' });
  await kvs.set('fleeting', 'gone in a minute', { ttl: { value: 60, unit: 'SECONDS' } });
  await kvs.setSecret('token', 'hidden');
  const twice = kvs.set('greeting', 'other', { keyPolicy: 'FAIL_IF_EXISTS' });
  const kept = await twice.then(
    () => 'overwritten',
    (error: unknown) => (error instanceof Error ? error.name : 'no error'),
  );
  const batch = await kvs.batchSet([
    { key: 'batch:1', value: 1 },
    { key: 'batch:2', value: 2 },
  ]);
  const listed = await kvs.query().where('key', WhereConditions.beginsWith('batch:')).getMany();
  await kvs.delete('batch:2');
  return {
    greeting: await kvs.get('greeting'),
    fleeting: await kvs.get('fleeting'),
    secret: await kvs.getSecret('token'),
    kept,
    batch: batch.successfulKeys.length,
    listed: listed.results.map(({ key }) => key),
    deleted: (await kvs.get('batch:2')) ?? 'nothing',
  };
}

const weightOf = (weight: number) => ({
  entityName: 'note',
  conditions: new Filter<Note>().and('weight', FilterConditions.equalTo(weight)),
});

/** Custom entities: an index with partition and range, filters, transactions with conditions. */
export async function entities(): Promise<unknown> {
  const shelf = kvs.entity<Note>('note');
  await shelf.set('a', { topic: 'sea', weight: 1 });
  await kvs
    .transact()
    .set('b', { topic: 'sea', weight: 2 }, { entityName: 'note' })
    .set('c', { topic: 'sky', weight: 3 }, { entityName: 'note' })
    .check('a', weightOf(1))
    .execute();
  const heavy = await shelf
    .query()
    .index('by-topic', { partition: ['sea'] })
    .where(WhereConditions.greaterThan(1))
    .filters(new Filter<Note>().and('topic', FilterConditions.equalTo('sea')))
    .getMany();
  const clash = kvs.transact().set('a', { topic: 'sea', weight: 9 }, weightOf(7)).execute();
  const refused = await clash.then(
    () => false,
    () => true,
  );
  return { heavy: heavy.results.map(({ key }) => key), refused, a: await shelf.get('a') };
}
