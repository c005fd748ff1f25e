import fc from 'fast-check';
import {
  emptyDirectory,
  listed,
  placed,
  shardWithRoom,
  type LibraryAsset,
  type LibraryShard,
} from '../../src/domain/library-index';

const asset = (id: string): LibraryAsset => ({
  id,
  title: 't'.repeat(255),
  summary: 's'.repeat(300),
  type: 'Proposal template',
  industries: ['Financial services', 'Healthcare', 'Manufacturing', 'Public sector', 'Retail'],
  version: 1,
  published: '2026-11-23',
  issueKey: 'SAR-12345',
  pagePath: `/wiki/spaces/LIB/pages/123456789/${'t'.repeat(255)}`,
  file: { name: 'f'.repeat(255), size: 1, downloadPath: `/wiki/download/${'f'.repeat(300)}` },
});

function filled(ids: readonly string[]) {
  const shards = new Map<string, LibraryShard>();
  let directory = emptyDirectory;
  for (const id of ids) {
    const name = shardWithRoom(directory);
    const shard = placed(shards.get(name) ?? { shard: name, revision: 0, assets: [] }, asset(id));
    shards.set(name, shard);
    directory = listed(directory, shard);
  }
  return { shards: [...shards.values()], directory };
}

describe('the library index', () => {
  it('lists every asset once, in shards that fit into storage', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(100_000), { maxLength: 350 }), (numbers) => {
        const { shards } = filled(numbers.map((number) => `AD-${number}`));
        const ids = shards.flatMap(({ assets }) => assets.map(({ id }) => id));
        expect(new Set(ids).size).toBe(numbers.length);
        expect(ids).toHaveLength(numbers.length);
        for (const shard of shards) expect(JSON.stringify(shard).length).toBeLessThan(200 * 1024);
      }),
      { numRuns: 20 },
    );
  });

  it('raises the revision of the shard that changed, and of no other', () => {
    const { shards, directory } = filled(Array.from({ length: 150 }, (_, n) => `AD-${n}`));
    const [first, second] = shards;
    if (first === undefined || second === undefined) throw new Error('There are two shards.');
    const after = listed(directory, placed(second, { ...asset('AD-149'), version: 2 }));
    expect(after.shards['0001']).toEqual(directory.shards['0001']);
    expect(after.shards['0002']?.revision).toBe(second.revision + 1);
  });

  it('does not change for an asset that is there already', () => {
    const [shard] = filled(['AD-1']).shards;
    if (shard === undefined) throw new Error('There is a shard.');
    expect(placed(shard, asset('AD-1'))).toBe(shard);
  });
});
