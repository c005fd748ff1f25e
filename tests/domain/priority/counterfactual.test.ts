import fc from 'fast-check';
import { addDays, mondayToFriday } from '../../../src/domain/calendar';
import { counterfactuals } from '../../../src/domain/priority/counterfactual';
import type { Opportunity } from '../../../src/domain/priority/opportunity';
import { defaultRules } from '../../../src/domain/priority/rules';
import { score, type ScoreInputs } from '../../../src/domain/priority/score';
import { whatIfs } from '../../../src/domain/priority/what-ifs';
import { fullOpportunity, now, partlyMissing } from './score-arbitraries';

const rules = defaultRules;
const today = '2026-11-23';
const daysAgo = (days: number) => `${addDays(today, -days)}T09:00:00.000Z`;

const opportunity: Opportunity = {
  key: 'OPP-1',
  amount: 1_200_000,
  currency: 'USD',
  stage: 'Negotiation',
  closeDate: '2027-03-01',
  updated: daysAgo(1),
  pushes: 0,
};

/** Nothing can be added to it but what a test leaves out. */
const complete: ScoreInputs = {
  now,
  submitted: now,
  calendar: mondayToFriday,
  usual: { min: 10, max: 10 },
  neededBy: today,
  deadlineEvidence: 'RFP letter',
  reuse: '5',
  goals: rules.goals.list.map(({ name }) => name),
  effort: 'S',
  deal: { kind: 'known', opportunity },
};

const totalOf = (inputs: ScoreInputs) => score(inputs, rules).total;
const textsOf = (inputs: ScoreInputs, unseen: readonly string[] = []) =>
  counterfactuals(inputs, rules, unseen).map(({ text }) => text);

/** The sentence for inputs that differ from others. */
function promised(from: ScoreInputs, to: ScoreInputs, condition: string): string {
  const points = totalOf(to) - totalOf(from);
  return `${points < 0 ? `−${-points}` : `+${points}`} if ${condition}`;
}

const withRecord = (changes: Partial<Opportunity>): ScoreInputs => ({
  ...complete,
  deal: { kind: 'known', opportunity: { ...opportunity, ...changes } },
});

function without(field: 'deadlineEvidence' | 'reuse' | 'effort'): ScoreInputs {
  const { [field]: cleared, ...rest } = complete;
  expect(cleared).toBeDefined();
  return rest;
}

describe('what would change a score', () => {
  it('is nothing where everything is known and at its best', () => {
    expect(textsOf(complete)).toEqual([]);
  });

  it('promises what a confirmed record gives', () => {
    const stale = withRecord({ updated: daysAgo(60) });
    const fresh = withRecord({ updated: now });
    expect(textsOf(stale)).toEqual([promised(stale, fresh, 'the record of OPP-1 is confirmed')]);
    expect(textsOf(stale)).toEqual(['+14 if the record of OPP-1 is confirmed']);
  });

  it('warns of the day on which the record grows old, while that is near', () => {
    const soon = withRecord({ updated: daysAgo(5) });
    const old = withRecord({ updated: daysAgo(15) });
    const loss = promised(soon, old, 'nobody updates OPP-1 before 3 Dec 2026');
    expect(loss).toMatch(/^−\d/);
    expect(textsOf(soon)).toEqual([loss]);
    const onThatDay = { ...soon, now: '2026-12-03T09:00:00.000Z' };
    const theDayBefore = { ...soon, now: '2026-12-03T08:59:59.000Z' };
    const confidenceIn = (inputs: ScoreInputs) => score(inputs, rules).parts[0]?.exact.min;
    expect(confidenceIn(theDayBefore)).toBe(confidenceIn(soon));
    expect(confidenceIn(onThatDay)).toBe(confidenceIn(old));
  });

  it('promises what deadline evidence gives', () => {
    const unproven = without('deadlineEvidence');
    expect(textsOf(unproven)).toEqual([promised(unproven, complete, 'deadline evidence is added')]);
  });

  it('promises what the next level of reuse and one more goal give', () => {
    const modest = { ...complete, reuse: '3', goals: [rules.goals.list[1]?.name ?? ''] };
    const first = rules.goals.list[0]?.name ?? '';
    expect(new Set(textsOf(modest))).toEqual(
      new Set([
        promised(modest, { ...modest, reuse: '4' }, 'Reuse were 4 of 5'),
        promised(
          modest,
          { ...modest, goals: [...modest.goals, first] },
          `it served "${first}" as well`,
        ),
      ]),
    );
  });

  it('names the latest date of the next more urgent band, for information', () => {
    const relaxed = { ...complete, neededBy: '2027-01-15' };
    const sooner = { ...relaxed, neededBy: '2027-01-04' };
    const aDayLater = { ...relaxed, neededBy: '2027-01-05' };
    expect(totalOf(aDayLater)).toBe(totalOf(relaxed));
    expect(textsOf(relaxed)).toEqual([promised(relaxed, sooner, 'it were needed by 4 Jan 2027')]);
  });

  it('promises at most what a missing answer can give', () => {
    expect(textsOf(without('effort'))).toEqual([
      `Up to ${promised(without('effort'), complete, 'the owning team sets the effort')}`,
    ]);
    expect(textsOf(without('reuse'))).toEqual([
      `Up to ${promised(without('reuse'), complete, 'Reuse is rated')}`,
    ]);
    const unread: ScoreInputs = { ...complete, deal: { kind: 'unknown', reference: 'OPP-9' } };
    expect(textsOf(unread)).toEqual(['Up to +30 if OPP-9 can be read']);
  });

  it('promises exactly what the changed inputs give, three at most, and no amount', () => {
    fc.assert(
      fc.property(partlyMissing, ({ partial }) => {
        const told = counterfactuals(partial, rules);
        expect(told.length).toBeLessThanOrEqual(3);
        const possible = whatIfs(partial, rules).map(({ condition, inputs, atBest }) => {
          const sentence = promised(partial, inputs, condition);
          return atBest ? `Up to ${sentence}` : sentence;
        });
        for (const { points, text } of told) {
          expect(points).not.toBe(0);
          expect(possible).toContain(text);
          expect(text).not.toMatch(/\d{4,}(?<! 20\d\d)/);
        }
      }),
    );
  });

  it('never promises more than the interval allows for what is missing', () => {
    fc.assert(
      fc.property(partlyMissing, ({ partial }) => {
        const { interval, total } = score(partial, rules);
        for (const { points, text } of counterfactuals(partial, rules)) {
          if (text.startsWith('Up to')) expect(total + points).toBeLessThanOrEqual(interval.max);
        }
      }),
    );
  });

  it('tells nothing that rests on a deal to somebody who may not see it', () => {
    fc.assert(
      fc.property(partlyMissing, fullOpportunity, ({ partial }, other) => {
        const deal = { kind: 'known', opportunity: other } as const;
        const told = counterfactuals({ ...partial, deal }, rules, ['OPP-1']);
        const { parts } = score({ ...partial, deal }, rules);
        const isDateOfDeal = parts[1]?.tellsDeals !== undefined;
        for (const { text } of told) {
          expect(text).not.toContain('OPP-1');
          if (isDateOfDeal) expect(text).not.toMatch(/deadline evidence|needed by/);
        }
      }),
    );
  });
});
