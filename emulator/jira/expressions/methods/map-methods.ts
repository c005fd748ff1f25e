import { mapOf, type ExpressionMap } from '../values/value';
import { methods, textAt } from './argument';

/** Methods of maps; `set` answers a new map. https://developer.atlassian.com/cloud/jira/software/jira-expressions-type-reference/#map */
export const mapMethods = methods<ExpressionMap>({
  get: (self, given) => self.entries.get(textAt(given, 0)) ?? null,
  set: (self, given, run) => {
    run.budget.work(self.entries.size + 1);
    return mapOf([...self.entries, [textAt(given, 0), given[1] ?? null]]);
  },
  entries: (self, _given, run) => {
    run.budget.work(self.entries.size);
    return [...self.entries].map(([key, value]) => [key, value]);
  },
});
