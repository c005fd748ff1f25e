import type * as ForgeKvs from '@forge/kvs';
import fc from 'fast-check';
import { startKvs } from './kvs-world';

startKvs();
const { kvs, Filter, FilterConditions, Sort, WhereConditions }: typeof ForgeKvs =
  jest.requireActual('@forge/kvs');

type Ledger = { owner?: string; length?: number; weight?: number; open?: boolean; rows?: unknown };
const ledgers = kvs.entity<Ledger>('ledger');

const codeOf = async (work: Promise<unknown>): Promise<unknown> => {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return error instanceof Error && 'code' in error ? error.code : error;
};

type Query = ReturnType<ReturnType<typeof ledgers.query>['index']>;

async function allKeys(query: () => Query) {
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await (cursor === undefined ? query() : query().cursor(cursor)).getMany();
    seen.push(...page.results.map((result) => result.key));
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return seen;
}

describe('custom entities', () => {
  it.each<[string, string, object, string]>([
    ['an entity that is not declared', 'other', {}, 'INVALID_ENTITY_TYPE'],
    ['an attribute that is not declared', 'ledger', { color: 'red' }, 'INVALID_ENTITY_VALUE'],
    ['a float for an integer', 'ledger', { length: 1.5 }, 'INVALID_ENTITY_VALUE'],
    ['an integer of more than 32 bits', 'ledger', { length: 2 ** 31 }, 'INVALID_ENTITY_VALUE'],
    ['a number for a string', 'ledger', { owner: 1 }, 'INVALID_ENTITY_VALUE'],
    ['a list in place of an object', 'ledger', [1], 'INVALID_ENTITY_VALUE'],
  ])('refuses %s', async (_, name, value, code) => {
    expect(await codeOf(kvs.entity<object>(name).set('k', value))).toBe(code);
  });

  it('finds by index what a scan would find, sorted and paged without gaps', async () => {
    const row = fc.record(
      { owner: fc.constantFrom('x', 'y'), length: fc.integer({ min: 0, max: 5 }) },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(fc.stringMatching(/^[a-f]{1,2}$/), row, { maxKeys: 12 }),
        fc.integer({ min: 0, max: 5 }),
        fc.boolean(),
        fc.integer({ min: 1, max: 4 }),
        async (rows, least, descending, limit) => {
          for (const key of await allKeys(() => ledgers.query().index('by-key'))) {
            await ledgers.delete(key);
          }
          for (const [key, value] of Object.entries(rows)) await ledgers.set(key, value);
          const query = () =>
            ledgers
              .query()
              .index('by-owner', { partition: ['x'] })
              .where(WhereConditions.greaterThanEqualTo(least))
              .sort(descending ? Sort.DESC : Sort.ASC)
              .limit(limit);
          const expected = Object.entries(rows)
            .filter(([, { owner, length }]) => owner === 'x' && (length ?? -1) >= least)
            .sort(([a, one], [b, two]) => (one.length ?? 0) - (two.length ?? 0) || (a < b ? -1 : 1))
            .map(([key]) => key);
          expect(await allKeys(query)).toEqual(descending ? expected.reverse() : expected);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('filters beside the index', async () => {
    for (const key of await allKeys(() => ledgers.query().index('by-key')))
      await ledgers.delete(key);
    await ledgers.set('one', { owner: 'x', open: true, rows: ['p'] });
    await ledgers.set('two', { owner: 'x', open: false });
    await ledgers.set('three', { owner: 'y', weight: 2.5 });
    const keys = async (filter: Parameters<Query['filters']>[0]) =>
      await allKeys(() => ledgers.query().index('owner').filters(filter));
    expect(await keys(new Filter<Ledger>().and('open', FilterConditions.equalTo(true)))).toEqual([
      'one',
    ]);
    expect(
      await keys(
        new Filter<Ledger>()
          .or('weight', FilterConditions.between(2, 3))
          .or('open', FilterConditions.equalTo(false)),
      ),
    ).toEqual(['two', 'three']);
    expect(await keys(new Filter<Ledger>().and('open', FilterConditions.notExists()))).toEqual([
      'three',
    ]);
  });

  it('refuses unknown indexes, missing partitions and pages out of range', async () => {
    expect(await codeOf(ledgers.query().index('weight').getMany())).toBe('INVALID_ENTITY_INDEX');
    expect(await codeOf(ledgers.query().index('by-owner').getMany())).toBe('INVALID_ENTITY_INDEX');
    expect(await codeOf(ledgers.query().index('owner').limit(101).getMany())).toBe(
      'COMPLEX_QUERY_PAGE_LIMIT_NOT_IN_RANGE',
    );
  });
});

describe('a transaction', () => {
  const rowOf = (length: number): Ledger => ({ length });
  const unchanged = (length: number) => ({
    entityName: 'ledger',
    conditions: new Filter<Ledger>().and('length', FilterConditions.equalTo(length)),
  });

  it('does all or nothing', async () => {
    await ledgers.set('chain', { length: 1 });
    await kvs.delete('log');
    const stale = kvs
      .transact()
      .set('log', 'written')
      .set('chain', rowOf(9), unchanged(8))
      .execute();
    expect(await codeOf(stale)).toBe('CONDITIONAL_CHECK_FAILED');
    expect(await kvs.get('log')).toBeUndefined();
    expect(await ledgers.get('chain')).toEqual({ length: 1 });
    await kvs.transact().set('log', 'written').set('chain', rowOf(2), unchanged(1)).execute();
    expect(await kvs.get('log')).toBe('written');
    expect(await ledgers.get('chain')).toEqual({ length: 2 });
  });

  it('undoes what it did when a later operation is refused', async () => {
    await kvs.delete('log');
    const refused = kvs
      .transact()
      .set('log', 1)
      .set('k', { color: 'red' }, { entityName: 'ledger' });
    expect(await codeOf(refused.execute())).toBe('INVALID_ENTITY_VALUE');
    expect(await kvs.get('log')).toBeUndefined();
  });

  it('lets no update get lost among concurrent writers with optimistic locking', async () => {
    await ledgers.set('count', { length: 0 });
    const add = async (): Promise<void> => {
      const length = (await ledgers.get('count'))?.length ?? 0;
      const code = await codeOf(
        kvs
          .transact()
          .set('count', rowOf(length + 1), unchanged(length))
          .execute(),
      );
      if (code !== undefined) await add();
    };
    await Promise.all(Array.from({ length: 10 }, add));
    expect(await ledgers.get('count')).toEqual({ length: 10 });
  });

  it('checks a condition without writing', async () => {
    await ledgers.set('chain', { length: 1 });
    const checked = (length: number) =>
      codeOf(kvs.transact().check('chain', unchanged(length)).delete('none').execute());
    expect(await checked(1)).toBeUndefined();
    expect(await checked(2)).toBe('CONDITIONAL_CHECK_FAILED');
  });

  it('creates only what is not there, with NOT_EXISTS', async () => {
    await ledgers.delete('fresh');
    const create = () =>
      codeOf(
        kvs
          .transact()
          .set('fresh', rowOf(0), {
            entityName: 'ledger',
            conditions: new Filter<Ledger>().and('length', FilterConditions.notExists()),
          })
          .execute(),
      );
    expect(await create()).toBeUndefined();
    expect(await create()).toBe('CONDITIONAL_CHECK_FAILED');
  });

  it('refuses more than 25 operations and the same key twice', async () => {
    const many = kvs.transact();
    for (let n = 0; n < 26; n += 1) many.set(`k${n}`, n);
    expect(await codeOf(many.execute())).toBe('TRANSACTION_LIMIT_EXCEEDED');
    const twice = kvs.transact().set('k', 1).delete('k');
    expect(await codeOf(twice.execute())).toBe('DUPLICATE_KEY');
  });
});
