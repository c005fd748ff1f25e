import type { AssetRequest } from '../../src/domain/asset-request';
import type { Desk } from '../../src/domain/desk';
import { emptyDirectory, listed, placed, type LibraryShard } from '../../src/domain/library-index';
import type { Checkpoint } from '../../src/domain/publication';
import { emptyLedger, type ReviewLedger } from '../../src/domain/review-ledger';
import type { LibraryIndex, StoredAsset } from '../../src/usecases/ports/assets';
import type { LibraryPages, PageContent } from '../../src/usecases/ports/library-pages';
import type { Comment } from '../../src/usecases/ports/requests';
import type { ReviewLedgers } from '../../src/usecases/ports/review-ledgers';
import type { PublishAssetPorts } from '../../src/usecases/publication-steps';
import { sha256 } from './asset-request';
import { changesOf } from './unused-changes';

const names = <Name extends string>(...list: readonly Name[]) =>
  Object.fromEntries(list.map((name) => [name, `id of ${name}`])) as Record<Name, string>;

/** A desk on a site without Confluence. */
export const deskWithoutLibrary: Desk = {
  schemaVersion: 1,
  project: { id: '10001', key: 'SAR' },
  issueTypeId: '10100',
  fields: names(
    'requesterRole',
    'assetType',
    'requestKind',
    'updatesAsset',
    'useCase',
    'purpose',
    'deadlineEvidence',
    'specialNotes',
    'industry',
    'opportunity',
    'reuse',
    'enablementGoals',
    'effort',
    'owningTeam',
    'missedDeadlineReason',
  ),
  questions: {},
  computedFields: { priorityScore: 'customfield_1', reviewState: 'customfield_2' },
  statuses: names(
    'Submitted',
    'Needs info',
    'Accepted',
    'In development',
    'In review',
    'Approved',
    'Delivered',
    'Closed',
    'Deferred',
    'Declined',
  ),
  roles: names(
    'Sales Ops',
    'Pre-Sales',
    'Marketing',
    'Sales Manager',
    'Head of Sales',
    'Head of Marketing',
  ),
};

export const desk: Desk = { ...deskWithoutLibrary, library: { spaceId: '500', spaceKey: 'LIB' } };

type StoredPage = {
  readonly id: string;
  content: PageContent;
  version: number;
  readonly labels: Set<string>;
  readonly files: Map<string, number>;
  mark: Readonly<Record<string, string | number>>;
};

/** What a publication leaves behind. */
export function memoryWorld() {
  return {
    request: undefined as AssetRequest | undefined,
    desk: desk as Desk | undefined,
    pages: [] as StoredPage[],
    comments: [] as Comment[],
    assets: new Map<string, StoredAsset>(),
    shards: new Map<string, LibraryShard>(),
    directory: emptyDirectory,
    ledgers: new Map<string, ReviewLedger>(),
    checkpoints: new Map<string, Checkpoint>(),
  };
}

export type World = ReturnType<typeof memoryWorld>;

const notUsed = () => Promise.reject(new Error('The use case has no reason to call this.'));

/** Ports of the publication over a world in memory, with the atomicity that storage has. */
export function memoryPorts(world: World): PublishAssetPorts {
  return {
    desks: { find: () => Promise.resolve(world.desk), save: notUsed },
    requests: { find: () => Promise.resolve(world.request), search: notUsed, searchAll: notUsed },
    changes: changesOf({
      comment: (_, comment) => {
        world.comments.push(comment);
        return Promise.resolve({ kind: 'changed' });
      },
      hasComment: (_, text) =>
        Promise.resolve(world.comments.some((comment) => comment.text.includes(text))),
    }),
    ledgers: memoryLedgers(world.ledgers),
    assets: {
      find: (id) => Promise.resolve(world.assets.get(id)),
      findAll: (ids) =>
        Promise.resolve(
          ids.map((id) => world.assets.get(id)).filter((found) => found !== undefined),
        ),
      store: (asset, revision) => {
        if (world.assets.get(asset.id)?.revision !== revision) return Promise.resolve('conflict');
        world.assets.set(asset.id, { asset, revision: (revision ?? 0) + 1 });
        return Promise.resolve('stored');
      },
    },
    library: memoryLibrary(world),
    pages: memoryPages(world.pages),
    publications: {
      find: (job) => Promise.resolve(world.checkpoints.get(JSON.stringify(job)) ?? {}),
      save: (job, checkpoint) => {
        world.checkpoints.set(JSON.stringify(job), checkpoint);
        return Promise.resolve();
      },
    },
    hash: sha256,
    now: () => '2026-11-23T09:00:00.000Z',
  };
}

export function memoryLedgers(ledgers: Map<string, ReviewLedger>): ReviewLedgers {
  return {
    read: (issueId) => Promise.resolve(ledgers.get(issueId) ?? emptyLedger(issueId)),
    store: (ledger, length) => {
      if ((ledgers.get(ledger.issueId)?.events.length ?? 0) !== length)
        return Promise.resolve('conflict');
      ledgers.set(ledger.issueId, ledger);
      return Promise.resolve('stored');
    },
  };
}

function memoryLibrary(world: World): LibraryIndex {
  return {
    directory: () => Promise.resolve(world.directory),
    shards: (wanted) =>
      Promise.resolve([...world.shards.values()].filter(({ shard }) => wanted.includes(shard))),
    put: (name, asset) => {
      const before = world.shards.get(name) ?? { shard: name, revision: 0, assets: [] };
      const after = placed(before, asset);
      if (after !== before) {
        world.shards.set(name, after);
        world.directory = listed(world.directory, after);
      }
      return Promise.resolve('stored');
    },
  };
}

function memoryPages(pages: StoredPage[]): LibraryPages {
  const pageOf = ({ id }: StoredPage) => ({
    id,
    path: `/wiki/${id}`,
    url: `http://site/wiki/${id}`,
  });
  const get = (id: string) => {
    const page = pages.find((candidate) => candidate.id === id);
    if (page === undefined) throw new Error(`There is no page ${id}.`);
    return page;
  };
  return {
    maySee: notUsed,
    find: (_, title) =>
      Promise.resolve(pages.filter(({ content }) => content.title === title).map(pageOf)[0]),
    create: (_, content) => {
      const id = String(900 + pages.length);
      const page = {
        id,
        content,
        version: 1,
        labels: new Set<string>(),
        files: new Map(),
        mark: {},
      };
      pages.push(page);
      return Promise.resolve(pageOf(page));
    },
    update: (id, content) => {
      const page = pages.find((candidate) => candidate.id === id);
      if (page === undefined) return Promise.resolve(undefined);
      if (page.content.versionMessage !== content.versionMessage) {
        page.content = content;
        page.version += 1;
      }
      return Promise.resolve(pageOf(page));
    },
    label: (id, added, removed) => {
      for (const name of added) get(id).labels.add(name);
      for (const name of removed) get(id).labels.delete(name);
      return Promise.resolve();
    },
    mark: (id, value) => {
      get(id).mark = value;
      return Promise.resolve();
    },
    copyFile: (id, { filename, size }) => {
      get(id).files.set(filename, size);
      return Promise.resolve({ downloadPath: `/wiki/download/${filename}` });
    },
  };
}
