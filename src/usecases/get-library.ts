import type { CallValue, ParsedInput } from '../contract/calls';
import type { LibraryShard } from '../domain/library-index';
import { notSetUp } from './desk-access';
import { maySeeLibrary } from './library-access';
import { done, refused, type Caller, type Outcome } from './outcome';
import type { LibraryIndex } from './ports/assets';
import type { DeskStore } from './ports/desk-store';
import type { LibraryPages } from './ports/library-pages';
import type { People } from './ports/people';

export type GetLibraryPorts = {
  readonly desks: DeskStore;
  readonly people: People;
  readonly pages: LibraryPages;
  readonly library: LibraryIndex;
};

type Input = ParsedInput<'getLibrary'>;
type Shard = CallValue<'getLibrary'>['shards'][number];

/** The shards of the library that changed since the browser last asked; for those alone who may see the library. */
export async function getLibrary(
  ports: GetLibraryPorts,
  caller: Caller,
  { known }: Input,
): Promise<Outcome<CallValue<'getLibrary'>>> {
  const desk = await ports.desks.find();
  if (desk === undefined) return notSetUp;
  if (!(await maySeeLibrary(ports, desk, caller))) {
    return refused('not-allowed', 'You may not see the asset library. Ask its space admin.');
  }
  const { shards } = await ports.library.directory();
  const entries = Object.entries(shards);
  const changed = entries.filter(([name, { revision }]) => known[name] !== revision);
  const found = await ports.library.shards(changed.map(([name]) => name));
  return done({
    shards: found.map(shardOf),
    revisions: Object.fromEntries(entries.map(([name, { revision }]) => [name, revision])),
  });
}

function shardOf({ shard, revision, assets }: LibraryShard): Shard {
  return {
    shard,
    revision,
    assets: assets.map((asset) => ({ ...asset, industries: [...asset.industries] })),
  };
}
