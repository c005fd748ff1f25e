import { decodeCursor, encodeCursor, type Position } from './cursor';
import type { EntityDefinition, EntityIndex } from './entity-definition';
import { entityNamed, indexNamed } from './entity-rules';
import {
  checkClause,
  checkFilters,
  clauseHolds,
  compare,
  fulfils,
  attributesOf,
  type Attributes,
} from './filters';
import { KvsError } from './kvs-error';
import { KVS_LIMITS } from './limits';
import type { EntityQuery, Scalar } from './requests';
import type { Store } from './store';
import { answerOf, type StoredValue } from './stored-value';

/** A page of an entity's values by one of its indexes, sorted by the index's range, then by key. */
export function queryEntity(store: Store, query: EntityQuery): object {
  const entity = entityNamed(store.entities, query.entityName);
  const index = indexNamed(entity, query.indexName);
  const limit = checkQuery(entity, index, query);
  const found = store
    .all({ kind: 'entity', name: entity.name })
    .map((stored) => indexEntry(index, stored))
    .filter((entry) => entry !== undefined)
    .filter((entry) => isAskedFor(entry, index, query))
    .sort((left, right) => (query.sort === 'DESC' ? -1 : 1) * order(left.position, right.position));
  const rest = after(found, query);
  const page = rest.slice(0, limit);
  const last = page.at(-1);
  return {
    data: page.map(({ stored }) => answerOf(stored, query.options?.metadataFields)),
    ...(rest.length > limit && last !== undefined ? { cursor: encodeCursor(last.position) } : {}),
  };
}

interface Entry {
  readonly stored: StoredValue;
  readonly attributes: Attributes;
  readonly position: Position;
}

function checkQuery(entity: EntityDefinition, index: EntityIndex, query: EntityQuery): number {
  const { partition = [], range, filters, limit = KVS_LIMITS.defaultPage } = query;
  if (partition.length !== index.partition.length) {
    const message = `Index ${index.name} has ${index.partition.length} partition attributes.`;
    throw new KvsError('INVALID_ENTITY_INDEX', message);
  }
  if (!Number.isInteger(limit) || limit < 1 || limit > KVS_LIMITS.page) {
    const message = `The page limit must be set between 1 and ${KVS_LIMITS.page}.`;
    throw new KvsError('COMPLEX_QUERY_PAGE_LIMIT_NOT_IN_RANGE', message);
  }
  const conditions = (filters?.and ?? filters?.or ?? []).length + (range === undefined ? 0 : 1);
  if (conditions > KVS_LIMITS.conditions) {
    const message = `A query has at most ${KVS_LIMITS.conditions} conditions.`;
    throw new KvsError('QUERY_WHERE_INVALID', message);
  }
  if (range !== undefined) checkClause(range);
  if (filters !== undefined) checkFilters(entity, filters);
  return limit;
}

const isScalar = (value: unknown): value is Scalar =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

/** An index leaves out values that lack one of its attributes. */
function indexEntry(index: EntityIndex, stored: StoredValue): Entry | undefined {
  const attributes: Attributes = { ...attributesOf(stored.value), key: stored.key };
  if (index.partition.some((name) => attributes[name] === undefined)) return undefined;
  const [range] = index.range;
  const sorted = range === undefined ? '' : attributes[range];
  if (!isScalar(sorted)) return undefined;
  return { stored, attributes, position: [sorted, stored.key] };
}

function isAskedFor(entry: Entry, index: EntityIndex, query: EntityQuery): boolean {
  const { partition = [], range, filters } = query;
  if (index.partition.some((name, at) => entry.attributes[name] !== partition[at])) return false;
  if (range !== undefined && !clauseHolds(entry.position[0], range)) return false;
  return filters === undefined || fulfils(entry.attributes, filters);
}

const order = (left: Position, right: Position): number =>
  compare(left[0], right[0]) || compare(left[1], right[1]) || 0;

function after(entries: readonly Entry[], { cursor, sort }: EntityQuery): readonly Entry[] {
  if (cursor === undefined) return entries;
  const last = decodeCursor(cursor);
  const direction = sort === 'DESC' ? -1 : 1;
  return entries.filter(({ position }) => direction * order(position, last) > 0);
}
