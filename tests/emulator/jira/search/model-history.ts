import fc from 'fast-check';
import { people, priorities, statuses, type ModelIssue, type ModelValue } from './model-world';
import type { Query } from './model-queries';

type HistoricField = 'status' | 'priority' | 'assignee';

/** `undefined` stands for EMPTY. */
const VALUES: Readonly<Record<HistoricField, readonly (string | undefined)[]>> = {
  status: statuses,
  priority: priorities,
  assignee: [...people, undefined],
};

/** Something that began at `start` and ended at `end`: a change ends where it began. */
interface Event {
  readonly start: number;
  readonly end: number;
  readonly by: string;
}

type Condition = readonly [string, (event: Event) => boolean];

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** The test's people live in Berlin, where it is winter: an hour ahead of UTC. */
const ZONE = 60 * MINUTE;
const FIRST = Date.parse('2026-11-22T23:00:00Z');

const written = (at: number) =>
  `"${new Date(at + ZONE).toISOString().slice(0, 16).replace('T', ' ')}"`;

const conditionAt = (moment: fc.Arbitrary<number>): fc.Arbitrary<Condition> =>
  fc.oneof(
    moment.map((at): Condition => [`AFTER ${written(at)}`, ({ end }) => end > at]),
    moment.map((at): Condition => [`BEFORE ${written(at)}`, ({ start }) => start < at]),
    moment.map((at): Condition => {
      const midnight = FIRST + Math.floor((at - FIRST) / DAY) * DAY;
      return [
        `ON ${written(at).slice(0, 11)}"`,
        ({ start, end }) => start < midnight + DAY && (end > midnight || start >= midnight),
      ];
    }),
    fc.tuple(moment, moment).map((both): Condition => {
      const [from = 0, to = 0] = [...both].sort((left, right) => left - right);
      return [
        `DURING (${written(from)}, ${written(to)})`,
        ({ start, end }) => start <= to && (end > from || start >= from),
      ];
    }),
    fc
      .constantFrom(...people)
      .map((name): Condition => [`BY account-${name}`, ({ by }) => by === name]),
  );

const operand = (value: string | undefined) => (value === undefined ? 'EMPTY' : `"${value}"`);

const field = fc.constantFrom<HistoricField>('status', 'priority', 'assignee');

const has = (wanted: readonly (string | undefined)[], value: ModelValue) =>
  wanted.some((each) => each === value);

/** How long each value lasted, by the story. */
const spans = (issue: ModelIssue, name: HistoricField) =>
  issue.timeline[name].map(({ at, by, value }, index, line) => ({
    start: at,
    end: line[index + 1]?.at ?? Infinity,
    by,
    value,
  }));

type Conditions = fc.Arbitrary<readonly Condition[]>;

const was = (conditions: Conditions): fc.Arbitrary<Query> =>
  field.chain((name) =>
    fc
      .record({
        wanted: fc.uniqueArray(fc.constantFrom(...VALUES[name]), { minLength: 1, maxLength: 2 }),
        not: fc.boolean(),
        conditions,
      })
      .map(({ wanted, not, conditions: all }): Query => {
        const list = wanted.map(operand);
        const value = list.length === 1 ? list.join('') : `in (${list.join(', ')})`;
        const jql = [`${name} WAS${not ? ' NOT' : ''} ${value}`, ...all.map(([jql]) => jql)];
        return {
          is: 'leaf',
          jql: jql.join(' '),
          meets: (issue, negated) =>
            spans(issue, name).some(
              (span) => has(wanted, span.value) && all.every(([, holds]) => holds(span)),
            ) ===
            (not === negated),
        };
      }),
  );

const changed = (conditions: Conditions): fc.Arbitrary<Query> =>
  field.chain((name) => {
    const end = fc.option(fc.constantFrom(...VALUES[name]).map((value) => [value] as const));
    return fc.record({ from: end, to: end, conditions }).map(({ from, to, conditions: all }) => {
      const words = [
        `${name} CHANGED`,
        ...(from === null ? [] : [`FROM ${operand(from[0])}`]),
        ...(to === null ? [] : [`TO ${operand(to[0])}`]),
        ...all.map(([jql]) => jql),
      ];
      return {
        is: 'leaf',
        jql: words.join(' '),
        meets: (issue, negated) =>
          issue.timeline[name].some(({ at, by, value }, index, line) => {
            const before = line[index - 1];
            if (before === undefined) return false;
            const event = { start: at, end: at, by };
            if (from !== null && !has(from, before.value)) return false;
            if (to !== null && !has(to, value)) return false;
            return all.every(([, holds]) => holds(event));
          }) !== negated,
      };
    });
  });

/** Moments of a story and shortly before and behind them, where mistakes about limits show. */
function momentsOf(model: readonly ModelIssue[]): fc.Arbitrary<number> {
  const all = model.flatMap(({ timeline: { status, priority, assignee } }) => [
    ...status,
    ...priority,
    ...assignee,
  ]);
  return fc
    .tuple(fc.constantFrom(...new Set(all.map(({ at }) => at))), fc.constantFrom(-30, 0, 0, 30))
    .map(([at, minutes]) => at + minutes * MINUTE);
}

/** Clauses about what was, with moments that matter to these issues. */
export function historyClause(model: readonly ModelIssue[]): fc.Arbitrary<Query> {
  const conditions = fc.array(conditionAt(momentsOf(model)), { maxLength: 2 });
  return fc.oneof(was(conditions), changed(conditions));
}
