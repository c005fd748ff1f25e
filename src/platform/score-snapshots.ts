import { kvs } from '@forge/kvs';
import type { ScoreSnapshots } from '../usecases/ports/score-snapshots';

/** Snapshots of score inputs in Forge storage, the latest of each request. */
export const scoreSnapshots: ScoreSnapshots = {
  async save(issueId, snapshot) {
    await kvs.set(`score:${issueId}`, { schemaVersion: 1, ...snapshot });
  },
};
