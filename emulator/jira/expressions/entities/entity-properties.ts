import type { EntityProperties } from '../values/value';
import type { EntityContext } from './define-entity';
import type { Batch } from './batch';

/** The JSON properties of an entity; each key is loaded once for all entities that came together. */
export function entityProperties(
  stored: Readonly<Record<string, unknown>>,
  { budget }: EntityContext,
  batch: Batch,
): EntityProperties {
  const charge = (key: string) => {
    if (batch.isFirst(key)) budget.expensiveOperation();
  };
  return { kind: 'properties', stored, charge };
}
