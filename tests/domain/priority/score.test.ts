import fc from 'fast-check';
import { addDays, businessDaysBetween, mondayToFriday } from '../../../src/domain/calendar';
import { defaultRules } from '../../../src/domain/priority/rules';
import { score as scoreUnder, type ScoreInputs } from '../../../src/domain/priority/score';
import { fullInputs, fullOpportunity, now, openStage, partlyMissing } from './score-arbitraries';

const score = (inputs: ScoreInputs) => scoreUnder(inputs, defaultRules);

const pointsOf = (inputs: ScoreInputs, name: string) =>
  score(inputs).parts.find((part) => part.name === name)?.points;

const caseStudy: ScoreInputs = {
  now,
  submitted: '2026-11-20T09:00:00.000Z',
  calendar: mondayToFriday,
  usual: { min: 15, max: 15 },
  neededBy: addDays('2026-11-23', 28),
  deadlineEvidence: 'RFP letter',
  reuse: '4 - Several industries',
  goals: ['Win new logos', 'Enter an industry'],
  effort: 'M',
  deal: {
    kind: 'known',
    opportunity: {
      key: 'OPP-1',
      amount: 400_000,
      currency: 'USD',
      stage: 'Negotiation',
      closeDate: '2027-03-01',
      updated: '2026-11-20T09:00:00.000Z',
      pushes: 0,
    },
  },
};

describe('the score', () => {
  it('gives a fresh $400k deal in negotiation 21 of 30 points', () => {
    expect(pointsOf(caseStudy, 'Deal value')).toBe(21);
    expect(score(caseStudy)).toMatchObject({
      value: 21 + 18 + 16 + 13,
      multiplier: { effort: 'M', factor: 0.9 },
      total: 61,
      waiting: 0,
    });
  });

  it('adds up: the points of the parts are the value, and each stays within its bounds', () => {
    fc.assert(
      fc.property(partlyMissing, ({ partial }) => {
        const { parts, value } = score(partial);
        expect(parts.reduce((sum, part) => sum + part.points, 0)).toBe(value);
        for (const { points, of } of parts) {
          expect(points).toBeGreaterThanOrEqual(0);
          expect(points).toBeLessThanOrEqual(of);
        }
        expect(parts.reduce((sum, part) => sum + part.of, 0)).toBe(100);
      }),
    );
  });

  it('is value times factor plus waiting, rounded', () => {
    fc.assert(
      fc.property(fullInputs, (inputs) => {
        const { total, value, multiplier, waiting } = score(inputs);
        expect(Math.abs(total - (value * multiplier.factor + waiting))).toBeLessThanOrEqual(0.5);
        expect(total - waiting).toBeLessThanOrEqual(100);
      }),
    );
  });

  it('holds in its interval whatever the missing inputs turn out to be', () => {
    fc.assert(
      fc.property(partlyMissing, ({ full, partial }) => {
        const { interval, total } = score(partial);
        const completed = score(full).total;
        expect(completed).toBeGreaterThanOrEqual(interval.min);
        expect(completed).toBeLessThanOrEqual(interval.max);
        expect(total).toBeGreaterThanOrEqual(interval.min);
        expect(total).toBeLessThanOrEqual(interval.max);
      }),
      { numRuns: 2_000 },
    );
  });

  it('has an interval of one point when nothing is missing', () => {
    fc.assert(
      fc.property(fullInputs, (inputs) => {
        const { interval, total } = score(inputs);
        expect(interval).toEqual({ min: total, max: total });
      }),
    );
  });

  it('gives the same bytes for the same inputs', () => {
    fc.assert(
      fc.property(partlyMissing, ({ partial }) => {
        expect(JSON.stringify(score(partial))).toBe(
          JSON.stringify(score(structuredClone(partial))),
        );
      }),
    );
  });

  it('starves nobody: two points for every full week after the first, without a limit', () => {
    const waited = (days: number) =>
      score({ ...caseStudy, submitted: `${addDays('2026-11-23', -days)}T09:00:00.000Z` }).waiting;
    expect([0, 13, 14, 21, 210].map(waited)).toEqual([0, 0, 2, 4, 58]);
  });
});

describe('a better input never lowers the score', () => {
  const never = (
    name: string,
    better: (inputs: ScoreInputs) => fc.Arbitrary<ScoreInputs> | ScoreInputs,
  ) =>
    it(name, () => {
      const pair = fullInputs.chain((inputs) => {
        const other = better(inputs);
        return fc.tuple(fc.constant(inputs), 'now' in other ? fc.constant(other) : other);
      });
      fc.assert(
        fc.property(pair, ([inputs, improved]) => {
          expect(score(improved).total).toBeGreaterThanOrEqual(score(inputs).total);
        }),
      );
    });

  const withDeal = (inputs: ScoreInputs, change: object): ScoreInputs =>
    inputs.deal.kind === 'known'
      ? {
          ...inputs,
          deal: { kind: 'known', opportunity: { ...inputs.deal.opportunity, ...change } },
        }
      : inputs;

  never('a larger amount', (inputs) =>
    fc.double({ min: 1, max: 10, noNaN: true }).map((factor) => {
      const amount = inputs.deal.kind === 'known' ? (inputs.deal.opportunity.amount ?? 0) : 0;
      return withDeal(inputs, { amount: amount * factor });
    }),
  );
  never('a CRM record updated today', (inputs) => withDeal(inputs, { updated: now }));
  never('an earlier date that could still be kept when it was asked for', (inputs) =>
    fc.nat(60).map((days) => {
      const { neededBy = '2026-11-23', usual } = inputs;
      const earlier = addDays(neededBy, -days);
      const inTime = businessDaysBetween(inputs.submitted.slice(0, 10), earlier) >= usual.min;
      return inTime ? { ...inputs, neededBy: earlier } : inputs;
    }),
  );
  never('the highest reuse', (inputs) => ({ ...inputs, reuse: '5 - Core pitch' }));
  never('one goal more', (inputs) => ({
    ...inputs,
    goals: [...inputs.goals, 'Shorten the sales cycle'],
  }));
  never('less effort', (inputs) => ({ ...inputs, effort: 'S' }));
  never('a longer wait', (inputs) => ({ ...inputs, submitted: '2026-01-01T00:00:00.000Z' }));
});

describe('the deal', () => {
  it('gives the same points in any currency of the table', () => {
    fc.assert(
      fc.property(fullOpportunity, openStage, (opportunity, stage) => {
        const points = (amount: number, currency: string) =>
          pointsOf(
            {
              ...caseStudy,
              deal: { kind: 'known', opportunity: { ...opportunity, stage, amount, currency } },
            },
            'Deal value',
          );
        const inEuro = points(opportunity.amount, 'EUR') ?? Number.NaN;
        const inDollars = points(opportunity.amount * 1.08, 'USD') ?? Number.NaN;
        expect(Math.abs(inEuro - inDollars)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it.each(['Closed won', 'Closed lost'])('gives no points when it is %s', (stage) => {
    const { deal } = caseStudy;
    if (deal.kind !== 'known') throw new Error('The example has a deal.');
    const closed = { ...caseStudy, deal: { ...deal, opportunity: { ...deal.opportunity, stage } } };
    expect(pointsOf(closed, 'Deal value')).toBe(0);
  });

  it('cannot be gamed by a doubled amount for more than five points', () => {
    fc.assert(
      fc.property(fullOpportunity, (opportunity) => {
        const points = (amount: number) =>
          pointsOf(
            { ...caseStudy, deal: { kind: 'known', opportunity: { ...opportunity, amount } } },
            'Deal value',
          ) ?? 0;
        expect(points(opportunity.amount * 2) - points(opportunity.amount)).toBeLessThanOrEqual(5);
      }),
    );
  });

  it('gives nothing and misses nothing when no opportunity is named', () => {
    const { parts } = score({ ...caseStudy, deal: { kind: 'none' } });
    expect(parts[0]).toMatchObject({ points: 0, missing: false });
  });

  it('counts nothing for a currency without a rate, and says so', () => {
    const { deal } = caseStudy;
    if (deal.kind !== 'known') throw new Error('The example has a deal.');
    const strange = { ...deal.opportunity, currency: 'constructor' };
    const { parts, interval, total } = score({
      ...caseStudy,
      deal: { kind: 'known', opportunity: strange },
    });
    expect(parts[0]).toMatchObject({ points: 0, missing: true });
    expect(parts[0]?.input).toContain('no rate for constructor');
    expect(interval.max).toBeGreaterThan(total);
  });
});

describe('urgency', () => {
  it('is capped at half without deadline evidence', () => {
    const submitted = '2026-10-01T09:00:00.000Z';
    const { deadlineEvidence, ...wish } = { ...caseStudy, submitted, neededBy: '2026-11-24' };
    expect(pointsOf(wish, 'Urgency')).toBeLessThanOrEqual(13);
    expect(pointsOf({ ...wish, deadlineEvidence: deadlineEvidence ?? '' }, 'Urgency')).toBe(25);
  });

  it('looks at the close date when that comes first', () => {
    const part = score({ ...caseStudy, neededBy: '2027-06-01' }).parts[1];
    expect(part).toMatchObject({ source: 'Close date of OPP-1', tellsDeals: ['OPP-1'] });
  });

  it('is capped where the date could not be kept when it was asked for', () => {
    const late = { ...caseStudy, submitted: now, neededBy: '2026-11-24' };
    const { parts } = score(late);
    expect(parts[1]).toMatchObject({
      exact: { min: 17.5, max: 17.5 },
      flags: ['Asked for 14 business days too late: renegotiate the date.'],
    });
    const early = { ...late, submitted: '2026-10-01T09:00:00.000Z' };
    expect(score(early).parts[1]).toMatchObject({ exact: { min: 25, max: 25 }, flags: [] });
  });
});
