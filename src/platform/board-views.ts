import { Filter, FilterConditions, kvs } from '@forge/kvs';
import { z } from 'zod';
import { boardViews } from '../contract/board-view';
import type { KeptBoardViews } from '../usecases/ports/board-views';
import { conditionally } from './storage-conflict';

const entityName = 'settings';

type Stored = { readonly name: string; readonly version: number; readonly document: unknown };

const stored = z.object({ document: z.object({ schemaVersion: z.literal(1), views: boardViews }) });

const keyOf = (accountId: string) => `board-views:${accountId}`;

/** Views in the entity `settings`, a small document for each person. */
export const keptBoardViews: KeptBoardViews = {
  async find(accountId) {
    const found = await kvs.entity<unknown>(entityName).get(keyOf(accountId));
    return found === undefined ? { revision: 0, list: [] } : stored.parse(found).document.views;
  },
  save(accountId, views) {
    const name = keyOf(accountId);
    const { revision } = views;
    const value: Stored = { name, version: revision, document: { schemaVersion: 1, views } };
    // Conditions need a document that exists, so the first one takes the key.
    if (revision === 1) {
      const entity = kvs.entity<Stored>(entityName);
      return conditionally(() => entity.set(name, value, { keyPolicy: 'FAIL_IF_EXISTS' }));
    }
    const conditions = new Filter<Stored>().and('version', FilterConditions.equalTo(revision - 1));
    return conditionally(() =>
      kvs.transact().set(name, value, { entityName, conditions }).execute(),
    );
  },
};
