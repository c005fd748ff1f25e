import fc from 'fast-check';
import type { ConditionGroup, WorkflowRule } from '../../../src/domain/setup/found-workflow';
import { hiddenFromPeople, isHiddenFromPeople } from '../../../src/domain/setup/hidden-from-people';

const rule = (ruleKey: string, restrictMode?: string): WorkflowRule => ({
  ruleKey,
  parameters: restrictMode === undefined ? {} : { restrictMode },
});

const hidden = rule('system:restrict-from-all-users', 'users');
const closed = rule('system:restrict-from-all-users', 'usersAndAPI');
const foreign = rule('system:previous-status-condition');

const groupOf = (depth: number): fc.Arbitrary<ConditionGroup> =>
  fc.record({
    operation: fc.constantFrom('ALL' as const, 'ANY' as const),
    conditions: fc.array(fc.constantFrom(hidden, closed, foreign), { maxLength: 3 }),
    conditionGroups: depth === 0 ? fc.constant([]) : fc.array(groupOf(depth - 1), { maxLength: 2 }),
  });
const group = groupOf(2);

const rulesOf = ({ conditions, conditionGroups }: ConditionGroup): readonly WorkflowRule[] => [
  ...conditions,
  ...conditionGroups.flatMap(rulesOf),
];

/** Whether somebody is let through: a person is never let through by the hiding rule, REST is. */
const lets = (who: 'person' | 'rest', { operation, ...group }: ConditionGroup): boolean => {
  const checks = [
    ...group.conditions.map(({ ruleKey, parameters }) =>
      ruleKey === foreign.ruleKey ? true : who === 'rest' && parameters['restrictMode'] === 'users',
    ),
    ...group.conditionGroups.map((inner) => lets(who, inner)),
  ];
  if (checks.length === 0) return true;
  return operation === 'ALL' ? checks.every(Boolean) : checks.some(Boolean);
};

describe('a transition that only the app takes', () => {
  it('is closed to every person and open to REST, whatever conditions an admin left', () => {
    fc.assert(
      fc.property(fc.option(group), (before) => {
        const after = hiddenFromPeople(before);
        expect(isHiddenFromPeople(after)).toBe(true);
        expect([lets('person', after), lets('rest', after)]).toEqual([false, true]);
      }),
    );
  });

  it('is never taken for hidden while a person sees it or REST is kept out', () => {
    fc.assert(
      fc.property(group, (before) => {
        if (!isHiddenFromPeople(before)) return;
        expect([lets('person', before), lets('rest', before)]).toEqual([false, true]);
      }),
    );
  });

  it('keeps the conditions of admins, and is the same when it is repaired again', () => {
    fc.assert(
      fc.property(group, (before) => {
        const after = hiddenFromPeople(before);
        const foreignIn = (all: ConditionGroup) => rulesOf(all).filter((each) => each === foreign);
        expect(foreignIn(after)).toHaveLength(foreignIn(before).length);
        expect(hiddenFromPeople(after)).toEqual(after);
      }),
    );
  });

  it('is hidden by Jira’s own rule when nothing else was there', () => {
    expect(hiddenFromPeople(null)).toEqual({
      operation: 'ALL',
      conditions: [hidden],
      conditionGroups: [],
    });
    expect(isHiddenFromPeople(undefined)).toBe(false);
  });
});
