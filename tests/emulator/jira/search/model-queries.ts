import fc from 'fast-check';
import {
  days,
  labels,
  people,
  priorities,
  statuses,
  words,
  type ModelField,
  type ModelIssue,
  type ModelValue,
} from './model-world';

/** A query as text, and what it means to somebody who reads the documentation. */
export type Query =
  | { readonly is: 'and' | 'or'; readonly left: Query; readonly right: Query }
  | { readonly is: 'not'; readonly of: Query }
  | { readonly is: 'leaf'; readonly jql: string; readonly meets: Meets };

/** Whether an issue meets a clause, or the clause with its operator turned round. */
type Meets = (issue: ModelIssue, negated: boolean) => boolean;

export function jqlOf(query: Query): string {
  if (query.is === 'leaf') return query.jql;
  if (query.is === 'not') return `NOT (${jqlOf(query.of)})`;
  return `(${jqlOf(query.left)} ${query.is} ${jqlOf(query.right)})`;
}

/** NOT goes down to the clauses, whose operators then mean their opposite. */
export function meets(query: Query, issue: ModelIssue, negated = false): boolean {
  if (query.is === 'leaf') return query.meets(issue, negated);
  if (query.is === 'not') return meets(query.of, issue, !negated);
  const sides = [meets(query.left, issue, negated), meets(query.right, issue, negated)];
  return (query.is === 'and') !== negated ? sides.every(Boolean) : sides.some(Boolean);
}

const now = (issue: ModelIssue, field: ModelField): ModelValue =>
  issue.timeline[field].at(-1)?.value;

const listOf = (value: ModelValue): readonly (string | number)[] =>
  value === undefined ? [] : typeof value === 'object' ? value : [value];

const leaf = (jql: string, meets: Meets): Query => ({ is: 'leaf', jql, meets });

const quoted = (value: string | number) => `"${value}"`;

const NAMES: Readonly<Record<ModelField, string>> = {
  status: 'status',
  priority: 'priority',
  assignee: 'assignee',
  size: '"Story size"',
  due: 'due',
  labels: 'labels',
  summary: 'summary',
};

/** Values of fields that are compared with `=` and `in`. */
const VALUES: Readonly<Record<'status' | 'priority' | 'assignee' | 'labels', readonly string[]>> = {
  status: statuses,
  priority: priorities,
  assignee: people,
  labels,
};

const setField = fc.constantFrom('status', 'priority', 'assignee', 'labels');

/** Unless EMPTY is named, an empty field meets neither `in` nor `not in`. */
const membership = setField.chain((field) =>
  fc
    .record({
      wanted: fc.uniqueArray(fc.constantFrom(...VALUES[field]), { minLength: 1, maxLength: 3 }),
      empty: fc.boolean(),
      not: fc.boolean(),
    })
    .map(({ wanted, empty, not }) => {
      const list = [...wanted.map(quoted), ...(empty ? ['EMPTY'] : [])].join(', ');
      return leaf(`${NAMES[field]} ${not ? 'not in' : 'in'} (${list})`, (issue, negated) => {
        const own = listOf(now(issue, field)).map(String);
        const inside = not === negated;
        if (own.length === 0) return inside && empty;
        return own.some((value) => wanted.includes(value)) === inside;
      });
    }),
);

const equality = setField.chain((field) =>
  fc.tuple(fc.constantFrom(...VALUES[field]), fc.boolean()).map(([value, not]) =>
    leaf(`${NAMES[field]} ${not ? '!=' : '='} "${value}"`, (issue, negated) => {
      const own = listOf(now(issue, field)).map(String);
      return own.length > 0 && own.includes(value) === (not === negated);
    }),
  ),
);

const emptiness = fc
  .tuple(fc.constantFrom('assignee', 'size', 'due', 'labels', 'summary'), fc.boolean())
  .map(([field, not]) =>
    leaf(`${NAMES[field]} ${not ? 'is not' : 'is'} EMPTY`, (issue, negated) => {
      return (listOf(now(issue, field)).length === 0) === (not === negated);
    }),
  );

type Comparison = '<' | '<=' | '>' | '>=';

function compares(operator: Comparison, left: number | string, right: number | string): boolean {
  switch (operator) {
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '>':
      return left > right;
    case '>=':
      return left >= right;
  }
}

const comparison = fc.constantFrom<Comparison>('<', '<=', '>', '>=');

/** An empty field meets no comparison, turned round or not. */
function compared(
  jql: string,
  operator: Comparison,
  valueOf: (issue: ModelIssue) => number | string | undefined,
  bound: number | string,
): Query {
  return leaf(jql, (issue, negated) => {
    const value = valueOf(issue);
    return value !== undefined && compares(operator, value, bound) !== negated;
  });
}

const rank = (name: ModelValue) => -priorities.findIndex((each) => each === name);
const scalar = (value: ModelValue) => (typeof value === 'object' ? undefined : value);

const order = fc.oneof(
  fc.tuple(comparison, fc.integer({ min: 0, max: 6 })).map(([operator, bound]) => {
    return compared(
      `"Story size" ${operator} ${bound}`,
      operator,
      (i) => scalar(now(i, 'size')),
      bound,
    );
  }),
  fc.tuple(comparison, fc.constantFrom(...days)).map(([operator, day]) => {
    return compared(`due ${operator} "${day}"`, operator, (i) => scalar(now(i, 'due')), day);
  }),
  fc.tuple(comparison, fc.constantFrom(...priorities)).map(([operator, name]) => {
    const own = (issue: ModelIssue) => rank(now(issue, 'priority'));
    return compared(`priority ${operator} ${name}`, operator, own, rank(name));
  }),
);

const wordsIn = (issue: ModelIssue) => String(now(issue, 'summary')).split(' ');
const word = fc.constantFrom(...words);

type Search = readonly [string, (own: readonly string[]) => boolean];

const search: fc.Arbitrary<Search> = fc.oneof(
  word.map((one): Search => [one, (own) => own.includes(one)]),
  word.map((one): Search => [
    `${one.slice(0, 2)}*`,
    (own) => own.some((each) => each.startsWith(one.slice(0, 2))),
  ]),
  fc
    .tuple(word, word)
    .map(([one, two]): Search => [
      `${one} ${two}`,
      (own) => own.includes(one) && own.includes(two),
    ]),
  fc
    .tuple(word, word)
    .map(([one, two]): Search => [
      `${one} OR -${two}`,
      (own) => own.includes(one) || !own.includes(two),
    ]),
  fc
    .tuple(word, word)
    .map(([one, two]): Search => [
      `\\"${one} ${two}\\"`,
      (own) => own.join(' ').includes(`${one} ${two}`),
    ]),
);

const text = fc.tuple(search, fc.boolean()).map(([[searched, holds], not]) =>
  leaf(`summary ${not ? '!~' : '~'} "${searched}"`, (issue, negated) => {
    return holds(wordsIn(issue)) === (not === negated);
  }),
);

/** Clauses about the present values. */
export const presentClause = fc.oneof(membership, equality, emptiness, order, text);
