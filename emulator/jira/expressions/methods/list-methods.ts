import { Failure } from '../evaluation/evaluation-error';
import type { Run } from '../evaluation/run';
import { areEqual, isTruthy, order } from '../values/compare';
import { textOf } from '../values/text-of';
import { isList, typeName, type List, type Value } from '../values/value';
import { methods, optionalNumberAt } from './argument';

/** A joined text ends here, https://developer.atlassian.com/cloud/jira/software/jira-expressions-type-reference/#list */
const LONGEST_JOIN = 10_000;

function counted(run: Run, list: List): List {
  run.budget.work(list.length);
  return list;
}

function mapped(self: List, given: readonly Value[], run: Run): List {
  run.budget.work(self.length);
  const callee = given[0] ?? null;
  return self.map((item, index) => run.call(callee, [item, index, self]));
}

const flattened = (list: List): List => list.flatMap((item) => (isList(item) ? item : [item]));

function join(self: List, given: readonly Value[], run: Run): string {
  const by = given[0] ?? ',';
  if (typeof by !== 'string')
    throw new Failure(`Argument 1 must be a String, not ${typeName(by)}.`);
  run.budget.work(self.length * (1 + by.length));
  const text = self.map((item) => (item === null ? '' : textOf(item))).join(by);
  run.budget.work(text.length);
  if (text.length <= LONGEST_JOIN) return text;
  throw new Failure(`The joined text is longer than ${LONGEST_JOIN} characters.`);
}

function reduce(self: List, given: readonly Value[], run: Run): Value {
  const callee = given[0] ?? null;
  const [first, ...others] = self;
  if (given.length < 2 && first === undefined) {
    throw new Failure('An empty list cannot be reduced without an initial value.');
  }
  const items = given.length < 2 ? others : self;
  const start = given[1] ?? (given.length < 2 ? first : null) ?? null;
  return items.reduce<Value>(
    (sum, item, index) => run.call(callee, [sum, item, index, self]),
    start,
  );
}

function sort(self: List, given: readonly Value[], run: Run): List {
  const callee = given[0];
  counted(run, self);
  if (callee === undefined) return [...self].sort(order);
  return [...self].sort((left, right) => {
    const result = run.call(callee, [left, right]);
    if (typeof result === 'number') return result;
    throw new Failure(`The function of sort must return a Number, not ${typeName(result)}.`);
  });
}

const place = (self: List, wanted: Value, run: Run): number =>
  counted(run, self).findIndex((item) => areEqual(item, wanted));

/**
 * Methods of lists. What JavaScript has beyond them (`find`, `push`, `forEach`, `reverse`, `at`) Jira has
 * not. https://developer.atlassian.com/cloud/jira/software/jira-expressions-type-reference/#list
 */
export const listMethods = methods<List>({
  map: mapped,
  flatMap: (self, given, run) => counted(run, flattened(mapped(self, given, run))),
  flatten: (self, _given, run) => counted(run, flattened(self)),
  filter: (self, given, run) => {
    const keep = mapped(self, given, run);
    return self.filter((_item, index) => isTruthy(keep[index] ?? null));
  },
  every: (self, given, run) =>
    self.every((item, index) => isTruthy(run.call(given[0] ?? null, [item, index, self]))),
  some: (self, given, run) =>
    self.some((item, index) => isTruthy(run.call(given[0] ?? null, [item, index, self]))),
  includes: (self, given, run) => place(self, given[0] ?? null, run) >= 0,
  indexOf: (self, given, run) => place(self, given[0] ?? null, run),
  slice: (self, given, run) =>
    counted(run, self.slice(optionalNumberAt(given, 0), optionalNumberAt(given, 1))),
  concat: (self, given, run) => counted(run, self.concat(...given)),
  reduce,
  join,
  sort,
});
