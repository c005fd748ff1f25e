import type { Site } from '../../site';
import { spaceTable } from '../kvs/stored-value';

/** Tables of the platform that belong to one installation. */
const TABLES = [
  'forge.app-event',
  'forge.post-function',
  'forge.queue-event',
  'forge.queue-job',
  'forge.schedule',
  'forge.web-trigger-url',
] as const;

/**
 * Takes away what an uninstalled app has stored and what waits for it: a later installation begins empty.
 * https://developer.atlassian.com/platform/forge/storage-reference/hosted-storage-data-lifecycle/
 */
export function forgetStorage({ app, database }: Pick<Site, 'app' | 'database'>): void {
  const entities = namesOf(app.storageEntities ?? []);
  const tables = [
    ...TABLES.map((name) => database.table<unknown>(name)),
    spaceTable(database, { kind: 'plain' }),
    spaceTable(database, { kind: 'secret' }),
    ...entities.map((name) => spaceTable(database, { kind: 'entity', name })),
  ];
  for (const table of tables) {
    for (const [id] of [...table.entries()]) table.delete(id);
  }
}

const namesOf = (entities: readonly unknown[]): readonly string[] =>
  entities.flatMap((entity) =>
    typeof entity === 'object' && entity !== null && 'name' in entity ? [String(entity.name)] : [],
  );
