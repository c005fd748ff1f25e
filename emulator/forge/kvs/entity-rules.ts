import type { EntityDefinition, EntityIndex } from './entity-definition';
import { BY_KEY } from './entity-definition';
import { KvsError } from './kvs-error';
import { KVS_LIMITS } from './limits';
import { jsonBytes } from './value-rules';

export type Entities = ReadonlyMap<string, EntityDefinition>;

/** The entity of that name. @throws KvsError when the manifest does not declare it. */
export function entityNamed(entities: Entities, name: string): EntityDefinition {
  const found = entities.get(name);
  if (found !== undefined) return found;
  const { least, most } = KVS_LIMITS.entityName;
  if (name.length < least) {
    const message = `The name of an entity has at least ${least} characters.`;
    throw new KvsError('ENTITY_TYPE_TOO_SHORT', message);
  }
  if (name.length > most) {
    const message = `The name of an entity has at most ${most} characters.`;
    throw new KvsError('ENTITY_TYPE_TOO_LARGE', message);
  }
  throw new KvsError('INVALID_ENTITY_TYPE', `The manifest declares no entity ${name}.`);
}

/** The index of that name. @throws KvsError when the entity has no such index. */
export function indexNamed(entity: EntityDefinition, name: string): EntityIndex {
  const found = [BY_KEY, ...entity.indexes].find((index) => index.name === name);
  if (found !== undefined) return found;
  throw new KvsError('INVALID_ENTITY_INDEX', `Entity ${entity.name} has no index ${name}.`);
}

/** Refuses a value whose attributes are not those that the manifest declares. @throws KvsError */
export function checkEntityValue(entity: EntityDefinition, value: unknown): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new KvsError('INVALID_ENTITY_VALUE', `A value of entity ${entity.name} is an object.`);
  }
  for (const [name, attribute] of Object.entries(value)) {
    const type = entity.attributes[name]?.type;
    if (type !== undefined && isOfType(attribute, type)) continue;
    const expected = type === undefined ? 'is not declared' : `is not of type ${type}`;
    throw new KvsError('INVALID_ENTITY_VALUE', `Attribute ${name} of ${entity.name} ${expected}.`);
  }
  for (const index of entity.indexes)
    checkIndexed(index, Object.fromEntries(Object.entries(value)));
}

/** https://developer.atlassian.com/platform/forge/limits-kvs-ce/; which code refuses it is not documented. */
function checkIndexed(index: EntityIndex, value: Readonly<Record<string, unknown>>): void {
  const bytesOf = (names: readonly string[]): number =>
    names.reduce((sum, name) => sum + jsonBytes(value[name]), 0);
  const tooLong =
    bytesOf(index.range) > KVS_LIMITS.rangeBytes ||
    bytesOf(index.partition) > KVS_LIMITS.partitionBytes;
  if (!tooLong) return;
  const message = `Index ${index.name} takes ${KVS_LIMITS.rangeBytes} bytes of range and ${KVS_LIMITS.partitionBytes} bytes of partition.`;
  throw new KvsError('INVALID_ENTITY_VALUE', message);
}

/** Integers have 32 bits, https://developer.atlassian.com/platform/forge/limits-kvs-ce/. */
const isInteger = (value: unknown): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value >= -(2 ** 31) && value < 2 ** 31;

function isOfType(value: unknown, type: EntityDefinition['attributes'][string]['type']): boolean {
  switch (type) {
    case 'integer':
      return isInteger(value);
    case 'float':
      return typeof value === 'number';
    case 'string':
      return typeof value === 'string';
    case 'boolean':
      return typeof value === 'boolean';
    case 'any':
      return true;
    default:
      return type satisfies never;
  }
}
