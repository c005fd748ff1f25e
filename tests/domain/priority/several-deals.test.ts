import { mondayToFriday } from '../../../src/domain/calendar';
import fc from 'fast-check';
import { withoutDealFigures } from '../../../src/domain/priority/concealment';
import type { NamedDeal } from '../../../src/domain/priority/opportunity';
import { defaultRules } from '../../../src/domain/priority/rules';
import { score as scoreUnder, type ScoreInputs } from '../../../src/domain/priority/score';
import { fullInputs, fullOpportunity } from './score-arbitraries';

const score = (inputs: ScoreInputs) => scoreUnder(inputs, defaultRules);

/** Opportunities as several who joined a request name them, each once. */
const severalDeals = fc
  .array(fc.option(fullOpportunity, { freq: 5 }), { minLength: 2, maxLength: 5 })
  .map((found) =>
    found.map((opportunity, n): NamedDeal => {
      const key = `OPP-${n + 1}`;
      return opportunity === null
        ? { kind: 'unknown', reference: key }
        : { kind: 'known', opportunity: { ...opportunity, key } };
    }),
  );

const [dealValue, urgency] = [0, 1];

describe('a request that several joined with their opportunities', () => {
  it('never scores less than with fewer of them', () => {
    fc.assert(
      fc.property(fullInputs, severalDeals, (inputs, deals) => {
        const all = score({ ...inputs, deal: { kind: 'several', deals } });
        const fewer = score({ ...inputs, deal: { kind: 'several', deals: deals.slice(1) } });
        expect(all.total).toBeGreaterThanOrEqual(fewer.total);
        expect(all.value).toBeLessThanOrEqual(100);
        expect(all.interval.min).toBeLessThanOrEqual(all.interval.max);
      }),
    );
  });

  it('does not mind who joined first', () => {
    fc.assert(
      fc.property(fullInputs, severalDeals, (inputs, deals) => {
        const one = score({ ...inputs, deal: { kind: 'several', deals } });
        const other = score({ ...inputs, deal: { kind: 'several', deals: deals.toReversed() } });
        expect(other.total).toBe(one.total);
        expect(other.interval).toEqual(one.interval);
      }),
    );
  });

  it('scores as with one opportunity when it is the only one that is open', () => {
    fc.assert(
      fc.property(fullInputs, fullOpportunity, (inputs, opportunity) => {
        const closed = { ...opportunity, key: 'OPP-2', stage: 'Closed lost' };
        const deals: readonly NamedDeal[] = [
          { kind: 'known', opportunity },
          { kind: 'known', opportunity: closed },
        ];
        const alone = score({ ...inputs, deal: { kind: 'known', opportunity } });
        expect(score({ ...inputs, deal: { kind: 'several', deals } }).total).toBe(alone.total);
      }),
    );
  });

  it('adds the expected values up and names each in its sentence', () => {
    const deal = (key: string, amount: number, stage: string): NamedDeal => ({
      kind: 'known',
      opportunity: {
        key,
        amount,
        currency: 'USD',
        stage,
        closeDate: '2026-12-18',
        updated: '2026-11-23T08:00:00.000Z',
        pushes: 0,
      },
    });
    const inputs = {
      now: '2026-11-23T09:00:00.000Z',
      submitted: '2026-11-23T09:00:00.000Z',
      calendar: mondayToFriday,
      usual: { min: 8, max: 8 },
    };
    const of = (...deals: readonly NamedDeal[]) =>
      score({ ...inputs, goals: [], deal: { kind: 'several', deals } }).parts[dealValue];
    const part = of(deal('OPP-1', 100_000, 'Proposal'), deal('OPP-2', 200_000, 'Proposal'));
    expect(part).toMatchObject({
      input:
        '2 opportunities count together. OPP-1: USD 100,000 × 40% (Proposal), closes 18 Dec 2026, ' +
        'updated today; OPP-2: USD 200,000 × 40% (Proposal), closes 18 Dec 2026, updated today',
      source: 'Opportunities OPP-1 and OPP-2',
      tellsDeals: ['OPP-1', 'OPP-2'],
    });
    expect(part?.points).toBe(of(deal('OPP-3', 300_000, 'Proposal'))?.points);
  });

  it('tells no figure of any of them to somebody who may not see one', () => {
    fc.assert(
      fc.property(fullInputs, severalDeals, fc.nat(1), (inputs, deals, at) => {
        const full = score({ ...inputs, deal: { kind: 'several', deals } });
        const known = full.parts[dealValue]?.tellsDeals ?? [];
        const unseen = known.slice(at, at + 1);
        const told = withoutDealFigures(full, unseen);
        if (unseen.length === 0) {
          expect(told).toEqual(full);
          return;
        }
        expect(told.parts[dealValue]?.input).toMatch(
          /^Deal: \w+ \(you may not see the figures of OPP-\d\)\.$/,
        );
        const hidesDate = full.parts[urgency]?.tellsDeals?.includes(unseen[0] ?? '') === true;
        expect(told.parts[urgency]?.input.startsWith('Hidden')).toBe(hidesDate);
        expect(told.total).toBe(full.total);
      }),
    );
  });
});
