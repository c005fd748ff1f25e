import type * as ForgeKvs from '@forge/kvs';
import fc from 'fast-check';
import { startKvs } from './kvs-world';

const world = startKvs();
// Loaded after the globals are there: the package reads them while it loads.
const { kvs, MetadataField }: typeof ForgeKvs = jest.requireActual('@forge/kvs');

const key = fc.constantFrom('a', 'b', 'a:1', 'a.b-c_d #e');
const value = fc.jsonValue({ maxDepth: 3 }).filter((each) => each !== null);
const step = fc.oneof(
  fc.record({ do: fc.constant('set' as const), key, value }),
  fc.record({ do: fc.constant('delete' as const), key }),
  fc.record({ do: fc.constant('create' as const), key, value }),
);

const codeOf = async (work: Promise<unknown>): Promise<unknown> => {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return error instanceof Error && 'code' in error ? error.code : error;
};

describe('the key-value store', () => {
  it('behaves as a map, and creates once with FAIL_IF_EXISTS', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        for (const each of ['a', 'b', 'a:1', 'a.b-c_d #e']) await kvs.delete(each);
        const model = new Map<string, unknown>();
        for (const each of steps) {
          if (each.do === 'delete') {
            await kvs.delete(each.key);
            model.delete(each.key);
          } else if (each.do === 'set') {
            await kvs.set(each.key, each.value);
            model.set(each.key, each.value);
          } else {
            const code = await codeOf(
              kvs.set(each.key, each.value, { keyPolicy: 'FAIL_IF_EXISTS' }),
            );
            expect(code).toBe(model.has(each.key) ? 'KEY_CONFLICT' : undefined);
            if (!model.has(each.key)) model.set(each.key, each.value);
          }
        }
        for (const each of ['a', 'b', 'a:1', 'a.b-c_d #e']) {
          const stored: unknown = await kvs.get(each);
          expect(stored).toEqual(jsonOf(model.get(each)));
        }
      }),
      { numRuns: 50 },
    );
  });

  it('lets exactly one of many concurrent creators win', async () => {
    await kvs.delete('lock');
    const tries = Array.from({ length: 20 }, (_, n) =>
      codeOf(kvs.set('lock', n, { keyPolicy: 'FAIL_IF_EXISTS' })),
    );
    const codes = await Promise.all(tries);
    expect(codes.filter((code) => code === undefined)).toHaveLength(1);
    expect(new Set(codes)).toEqual(new Set([undefined, 'KEY_CONFLICT']));
  });

  it.each([
    ['an empty key', '', 1, 'KEY_TOO_SHORT'],
    ['a long key', 'k'.repeat(501), 1, 'KEY_TOO_LONG'],
    ['a key of spaces', '   ', 1, 'INVALID_KEY'],
    ['a key with a slash', 'a/b', 1, 'INVALID_KEY'],
    ['a big value', 'k', 'x'.repeat(240 * 1024), 'MAX_SIZE'],
    ['a deep value', 'k', nested(32), 'MAX_DEPTH'],
    ['null', 'k', null, 'INVALID_VALUE'],
  ])('refuses %s', async (_, badKey, badValue, code) => {
    expect(await codeOf(kvs.set(badKey, badValue))).toBe(code);
  });

  it('takes what is just within the limits', async () => {
    await kvs.set('k'.repeat(500), 1);
    await kvs.set('k', 'x'.repeat(240 * 1024 - 2));
    await kvs.set('k', nested(31));
    expect(await kvs.get('k')).toEqual(nested(31));
  });

  it('answers the previous or the latest value with its metadata', async () => {
    await kvs.delete('k');
    const answered = (work: Promise<unknown>) => work;
    const options = { keyPolicy: 'OVERRIDE', returnValue: 'PREVIOUS' } as const;
    expect(await answered(kvs.set('k', 'one', options))).toBeUndefined();
    world.clock.advance('PT1M');
    expect(await answered(kvs.set('k', 'two', options))).toEqual({ key: 'k', value: 'one' });
    const latest = await kvs.set('k', 'three', {
      keyPolicy: 'OVERRIDE',
      returnValue: 'LATEST',
      returnMetadataFields: [MetadataField.CREATED_AT, MetadataField.UPDATED_AT],
    });
    expect(latest).toMatchObject({ value: 'three', updatedAt: world.clock.now() });
    expect(latest).toMatchObject({ createdAt: world.clock.now() - 60_000 });
  });

  it('forgets a value when its time to live is over on the virtual clock', async () => {
    await kvs.set('brief', 1, { ttl: { value: 2, unit: 'HOURS' } });
    const stored = await kvs.get('brief', { metadataFields: [MetadataField.EXPIRE_TIME] });
    const expireTime = String(stored?.expireTime);
    expect(Date.parse(expireTime) - world.clock.now()).toBe(2 * 3600 * 1000);
    world.clock.advance('PT2H');
    expect(await kvs.get('brief')).toBeUndefined();
    expect(await codeOf(kvs.set('brief', 2, { keyPolicy: 'FAIL_IF_EXISTS' }))).toBeUndefined();
    expect(await codeOf(kvs.set('long', 1, { ttl: { value: 366, unit: 'DAYS' } }))).toBe(
      'INVALID_TTL',
    );
  });

  it('keeps secrets apart from plain values and out of queries', async () => {
    await kvs.setSecret('token', 's3cret');
    expect(await kvs.get('token')).toBeUndefined();
    expect(await kvs.getSecret('token')).toBe('s3cret');
    const { results } = await kvs.query().limit(100).getMany();
    expect(results.map((result) => result.key)).not.toContain('token');
  });

  it('pages through keys with a prefix, each once, in order', async () => {
    const keys = Array.from({ length: 25 }, (_, n) => `page:${String(n).padStart(2, '0')}`);
    await Promise.all(keys.map((each) => kvs.set(each, each)));
    const { WhereConditions } = jest.requireActual<typeof ForgeKvs>('@forge/kvs');
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const query = kvs.query().where('key', WhereConditions.beginsWith('page:')).limit(7);
      const page = await (cursor === undefined ? query : query.cursor(cursor)).getMany();
      seen.push(...page.results.map((result) => result.key));
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    expect(seen).toEqual(keys);
    expect(await codeOf(kvs.query().limit(101).getMany())).toBe('LIST_QUERY_LIMIT_EXCEEDED');
    expect(await codeOf(kvs.query().cursor('nonsense').getMany())).toBe('INVALID_CURSOR');
  });

  it('does batches key by key, and refuses a batch that names a key twice', async () => {
    const set = await kvs.batchSet([
      { key: 'one', value: 1 },
      { key: 'bad/key', value: 2 },
    ]);
    expect(set.successfulKeys).toEqual([{ key: 'one' }]);
    expect(set.failedKeys).toMatchObject([{ key: 'bad/key', error: { code: 'INVALID_KEY' } }]);
    const twice = [
      { key: 'one', value: 1 },
      { key: 'one', value: 2 },
    ];
    expect(await codeOf(kvs.batchSet(twice))).toBe('DUPLICATE_KEY');
    expect(await kvs.batchGet([{ key: 'one' }, { key: 'none' }])).toMatchObject({
      successfulKeys: [{ key: 'one', value: 1 }],
      failedKeys: [{ key: 'none', error: { code: 'KEY_NOT_FOUND' } }],
    });
  });

  it('answers 501 to a call that it does not model', async () => {
    const answer = await world.post('/api/v1/migrate', {});
    expect(answer.status).toBe(501);
    expect(await answer.json()).toMatchObject({
      message: expect.stringContaining('/api/v1/migrate'),
    });
  });
});

function nested(levels: number): unknown {
  return levels === 0 ? 1 : { child: nested(levels - 1) };
}

function jsonOf(given: unknown): unknown {
  return given === undefined ? undefined : JSON.parse(JSON.stringify(given));
}
