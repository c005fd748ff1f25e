import type * as ForgeKvs from '@forge/kvs';
import { z } from 'zod';
import { createFaults } from '../../../emulator/forge/faults';
import { startKvs } from './kvs-world';

const faults = createFaults();
let enforce = false;
const world = startKvs({ faults, enforced: () => enforce });
const { kvs, MetadataField, WhereConditions }: typeof ForgeKvs = jest.requireActual('@forge/kvs');

const refusal = z.object({ code: z.string(), message: z.string().min(10) });
const refused = async (path: string, body: unknown) => {
  const answer = await world.post(`/api/v1/${path}`, body);
  return { status: answer.status, ...refusal.parse(await answer.json()) };
};
const where = (more: object) => ({
  property: 'key',
  condition: 'BEGINS_WITH',
  values: ['a'],
  ...more,
});
const byOwner = { entityName: 'ledger', indexName: 'owner' };
const filter = (more: object) => ({
  property: 'owner',
  condition: 'EQUAL_TO',
  values: ['x'],
  ...more,
});
const condition = { and: [{ property: 'length', condition: 'EQUAL_TO', values: [1] }] };

describe('storage refuses', () => {
  const cases: readonly (readonly [string, object, number, string])[] = [
    ['get', { key: '' }, 400, 'KEY_TOO_SHORT'],
    ['entity/get', { entityName: 'ledger', key: '' }, 400, 'EMPTY_KEY'],
    ['get', { key: 'k'.repeat(501) }, 400, 'KEY_TOO_LONG'],
    ['get', { key: '  ' }, 400, 'INVALID_KEY'],
    ['delete', { key: 'a/b' }, 400, 'INVALID_KEY'],
    ['get', { key: 'nobody' }, 404, 'KEY_NOT_FOUND'],
    ['secret/get', { key: 'nobody' }, 404, 'KEY_NOT_FOUND'],
    ['set', { key: 'k' }, 400, 'INVALID_REQUEST'],
    ['set', { key: 'k', value: null }, 400, 'INVALID_VALUE'],
    ['set', { key: 'k', value: 'x'.repeat(245_760) }, 400, 'MAX_SIZE'],
    [
      'set',
      { key: 'k', value: 1, options: { ttl: { value: 366, unit: 'DAYS' } } },
      400,
      'INVALID_TTL',
    ],
    [
      'set',
      { key: 'k', value: 1, options: { ttl: { value: 1, unit: 'WEEKS' } } },
      400,
      'INVALID_REQUEST',
    ],
    ['entity/get', { entityName: 'ab', key: 'k' }, 400, 'ENTITY_TYPE_TOO_SHORT'],
    ['entity/get', { entityName: 'a'.repeat(61), key: 'k' }, 400, 'ENTITY_TYPE_TOO_LARGE'],
    ['entity/get', { entityName: 'unknown', key: 'k' }, 400, 'INVALID_ENTITY_TYPE'],
    [
      'entity/set',
      { entityName: 'ledger', key: 'k', value: { no: 1 } },
      400,
      'INVALID_ENTITY_VALUE',
    ],
    [
      'entity/set',
      { entityName: 'ledger', key: 'k', value: { owner: 'x'.repeat(900) } },
      400,
      'INVALID_ENTITY_VALUE',
    ],
    ['query', { limit: 0 }, 400, 'LIST_QUERY_LIMIT_EXCEEDED'],
    ['query', { limit: 101 }, 400, 'LIST_QUERY_LIMIT_EXCEEDED'],
    ['query', { after: '?' }, 400, 'INVALID_CURSOR'],
    ['query', { where: [where({}), where({})] }, 400, 'QUERY_WHERE_INVALID'],
    ['query', { where: [where({ property: 'value' })] }, 400, 'QUERY_WHERE_FIELD_INVALID'],
    ['query', { where: [where({ condition: 'CONTAINS' })] }, 400, 'INVALID_FILTER_CONDITION'],
    ['query', { where: [where({ values: [] })] }, 400, 'INVALID_FILTER_VALUES'],
    ['entity/query', { entityName: 'ledger', indexName: 'none' }, 400, 'INVALID_ENTITY_INDEX'],
    ['entity/query', { ...byOwner, partition: ['x'] }, 400, 'INVALID_ENTITY_INDEX'],
    ['entity/query', { ...byOwner, limit: 0 }, 400, 'COMPLEX_QUERY_PAGE_LIMIT_NOT_IN_RANGE'],
    ['entity/query', { ...byOwner, filters: { and: [] } }, 400, 'EMPTY_FILTER_OPERATOR'],
    [
      'entity/query',
      { ...byOwner, filters: { and: [filter({})], or: [filter({})] } },
      400,
      'INVALID_FILTER_OPERATORS_COMBINATION',
    ],
    [
      'entity/query',
      { ...byOwner, filters: { and: [filter({ condition: 'BETWEEN' })] } },
      400,
      'INSUFFICIENT_FILTER_VALUES',
    ],
    [
      'entity/query',
      { ...byOwner, filters: { and: [filter({ property: 'nothing' })] } },
      400,
      'INVALID_ENTITY_ATTRIBUTE',
    ],
    [
      'entity/query',
      { ...byOwner, filters: { or: new Array(101).fill(filter({})) } },
      400,
      'QUERY_WHERE_INVALID',
    ],
    ['transaction', {}, 400, 'INVALID_REQUEST'],
    [
      'transaction',
      { set: [{ key: 'k', value: 1, conditions: condition }] },
      400,
      'INVALID_REQUEST',
    ],
    [
      'transaction',
      { check: [{ key: 'none', entityName: 'ledger', conditions: condition }] },
      409,
      'CONDITIONAL_CHECK_FAILED',
    ],
    [
      'transaction',
      { delete: [{ key: 'k' }], set: [{ key: 'k', value: 1 }] },
      400,
      'DUPLICATE_KEY',
    ],
    [
      'transaction',
      { set: Array.from({ length: 18 }, (_, n) => ({ key: `k${n}`, value: 'x'.repeat(240_000) })) },
      400,
      'MAX_SIZE',
    ],
    [
      'batch/get',
      Array.from({ length: 26 }, (_, n) => ({ key: `k${n}` })),
      400,
      'TRANSACTION_LIMIT_EXCEEDED',
    ],
  ];
  it.each(
    cases.map(([path, body, status, code]): [string, number, string, object] => [
      code,
      status,
      path,
      body,
    ]),
  )('with %s, %i: %s', async (code, status, path, body) => {
    expect(await refused(path, body)).toMatchObject({ status, code });
  });

  it('a second creation with 409 KEY_CONFLICT', async () => {
    const create = { key: 'once', value: 1, options: { keyPolicy: 'FAIL_IF_EXISTS' } };
    expect((await world.post('/api/v1/set', create)).status).toBe(204);
    expect(await refused('set', create)).toMatchObject({ status: 409, code: 'KEY_CONFLICT' });
  });

  it('more requests than an installation has, when limits are enforced, until the next minute', async () => {
    // What a call does not know is left out, but counts: 101 units of 10 KB each; 4000 in a minute.
    const rest = 'x'.repeat(1_030_000);
    const set = async () => (await world.post('/api/v1/set', { key: 'k', value: 1, rest })).status;
    world.clock.advance('PT1M');
    const statuses = [];
    enforce = true;
    for (let n = 0; n < 41; n += 1) statuses.push(await set());
    expect(statuses.filter((status) => status === 204)).toHaveLength(39);
    expect(await refused('delete', { key: 'k' })).toMatchObject({
      status: 429,
      code: 'RATE_LIMIT_EXCEEDED',
    });
    expect((await world.post('/api/v1/query', {})).status).toBe(200);
    world.clock.advance('PT1M');
    expect(await set()).toBe(204);
    for (let n = 0; n < 999; n += 1) await world.post('/api/v1/get', { key: 'k' });
    expect(await refused('get', { key: 'k' })).toMatchObject({ code: 'RATE_LIMIT_EXCEEDED' });
    world.clock.advance('PT1S');
    expect((await world.post('/api/v1/get', { key: 'k' })).status).toBe(200);
    enforce = false;
  });
});

describe('a query', () => {
  const keys = async () => {
    const query = kvs.query().where('key', WhereConditions.beginsWith('lag:'));
    return (await query.getMany()).results.map(({ key, value }) => [key, value]);
  };

  it('lags behind the last writes when a fault says so, while get does not', async () => {
    await kvs.set('lag:a', 1);
    await kvs.set('lag:b', 1);
    await kvs.set('lag:a', 2);
    await kvs.delete('lag:b');
    await kvs.set('lag:c', 1);
    faults.set([{ match: { kind: 'kvs', path: 'query' }, times: 1, staleWrites: 3 }]);
    expect(await kvs.get('lag:a')).toBe(2);
    expect(await keys()).toEqual([
      ['lag:a', 1],
      ['lag:b', 1],
    ]);
    expect(await keys()).toEqual([
      ['lag:a', 2],
      ['lag:c', 1],
    ]);
  });

  it('of an entity lags as well: its index is not built yet', async () => {
    const ledgers = kvs.entity<{ owner: string }>('ledger');
    await ledgers.set('late', { owner: 'lagging' });
    const found = async () =>
      (await ledgers.query().index('owner').where(WhereConditions.equalTo('lagging')).getMany())
        .results;
    faults.set([{ match: { path: '/api/v1/entity/query' }, times: 1, staleWrites: 1 }]);
    expect(await found()).toEqual([]);
    expect(await found()).toHaveLength(1);
  });
});

it('answers a value whose time to live is over when a fault says so, with the time it ended', async () => {
  await kvs.set('brief', 1, { ttl: { value: 1, unit: 'HOURS' } });
  world.clock.advance('PT1H');
  faults.set([{ match: { kind: 'kvs' }, times: 1, expiredStays: true }]);
  const late = await kvs.get('brief', { metadataFields: [MetadataField.EXPIRE_TIME] });
  expect(Date.parse(String(late?.expireTime))).toBe(world.clock.now());
  expect(await kvs.get('brief')).toBeUndefined();
});
