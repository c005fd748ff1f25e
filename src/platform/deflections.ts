import { kvs } from '@forge/kvs';
import { utcDate } from '../domain/calendar';
import type { Deflections } from '../usecases/ports/deflections';
import { conditionally } from './storage-conflict';

/** Deflections in Forge storage, by day, so that a range of days is read by the beginning of the key. */
export const deflections: Deflections = {
  async log(deflection) {
    const { at, accountId, kind, id } = deflection;
    const key = `deflection:${utcDate(at)}:${accountId}:${kind}:${id}`;
    await conditionally(() =>
      kvs.set(key, { schemaVersion: 1, ...deflection }, { keyPolicy: 'FAIL_IF_EXISTS' }),
    );
  },
};
