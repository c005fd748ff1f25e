import type { Run } from '../evaluation/run';
import { fromJson } from '../values/json-values';
import type { EntityProperties, Value } from '../values/value';
import { methods, textAt } from './argument';

/** The value of one property of an entity, null where it has none. One expensive operation for each key. */
export function readStoredProperty(self: EntityProperties, key: string, run: Run): Value {
  self.charge(key);
  return Object.hasOwn(self.stored, key) ? fromJson(self.stored[key], run.budget) : null;
}

/** Methods of `properties`. https://developer.atlassian.com/cloud/jira/software/jira-expressions-type-reference/#entityproperties */
export const propertiesMethods = methods<EntityProperties>({
  get: (self, given, run) => readStoredProperty(self, textAt(given, 0), run),
  keys: (self, _given, run) => {
    run.budget.expensiveOperation();
    return Object.keys(self.stored);
  },
});
