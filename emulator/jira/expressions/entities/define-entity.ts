import type { Caller } from '../../../caller';
import type { Site } from '../../../site';
import type { Budget } from '../evaluation/budget';
import type { Entity, EntityType, Value } from '../values/value';
import type { Batch } from './batch';
import type { Cost, Signature } from './signature';

/** What entities need to look themselves up: the site, and who asks. */
export interface EntityContext {
  readonly site: Site;
  readonly caller: Caller;
  readonly budget: Budget;
  /** The zone and locale of the person who asks. */
  readonly zone: string;
  readonly locale: string;
}

/** A property with the way to its value. `batch` is shared by what the property leads to. */
export interface Property<Row> extends Signature {
  readonly get: (row: Row, context: EntityContext, batch: Batch) => Value;
}

type Get<Row> = Property<Row>['get'];

const property = <Row>(
  type: string,
  cost: Cost,
  get: Get<Row>,
  lengthIsOne = false,
): Property<Row> => ({ type, cost, lengthIsOne, isMethod: false, get });

/** A property that comes with the entity. */
export const free = <Row>(type: string, get: Get<Row>) => property<Row>(type, 0, get);

/** A property that is loaded once for all the entities that came together. */
export const loadedOnce = <Row>(type: string, get: Get<Row>) => property<Row>(type, '1', get);

/** A property that is loaded for every entity by itself. */
export const loadedEach = <Row>(type: string, get: Get<Row>) => property<Row>(type, 'N', get);

/** A list that is loaded for every entity by itself; its length alone is loaded once for all. */
export const listLoadedEach = <Row>(type: string, get: Get<Row>) =>
  property<Row>(type, 'N', get, true);

/** A method that costs one expensive operation for each call; `type` is what it answers. */
export function method<Row>(
  name: string,
  type: string,
  call: (row: Row, given: readonly Value[], context: EntityContext, batch: Batch) => Value,
): Property<Row> {
  const get: Get<Row> = (row, context, batch) => ({
    kind: 'native',
    name,
    call: (given) => {
      context.budget.expensiveOperation();
      return call(row, given, context, batch);
    },
  });
  return { type, cost: 'N', lengthIsOne: false, isMethod: true, get };
}

/** What makes up a type of Jira. */
export interface EntityParts<Row> {
  readonly id: (row: Row) => string;
  /** How REST writes one. */
  readonly bean: (row: Row, context: EntityContext) => unknown;
  readonly properties: Readonly<Record<string, Property<Row>>>;
  /** Properties that differ from site to site. */
  readonly more?: (context: EntityContext) => ReadonlyMap<string, Property<Row>>;
}

/** A type of Jira, and the way from a record to an entity of it. */
export interface EntityDefinition<Row> {
  readonly type: EntityType;
  of(row: Row, context: EntityContext, batch: Batch): Entity;
}

/** Defines a type of Jira. */
export function defineEntity<Row>(name: string, parts: EntityParts<Row>): EntityDefinition<Row> {
  const properties = new Map(Object.entries(parts.properties));
  const type: EntityType = { name, signatures: properties };
  return {
    type,
    of: (row, context, batch) => {
      const find = (key: string) => properties.get(key) ?? parts.more?.(context).get(key);
      return {
        kind: 'entity',
        type,
        id: parts.id(row),
        batch,
        signature: find,
        names: () => [...properties.keys(), ...(parts.more?.(context).keys() ?? [])],
        read: (key) => find(key)?.get(row, context, batch.inner(key)) ?? null,
        bean: () => parts.bean(row, context),
      };
    },
  };
}
