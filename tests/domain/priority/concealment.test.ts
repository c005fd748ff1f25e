import fc from 'fast-check';
import { withoutDealFigures } from '../../../src/domain/priority/concealment';
import { defaultRules } from '../../../src/domain/priority/rules';
import { score as scoreUnder, type ScoreInputs } from '../../../src/domain/priority/score';
import { fullInputs, fullOpportunity } from './score-arbitraries';

const score = (inputs: ScoreInputs) => scoreUnder(inputs, defaultRules);

describe('a score told to somebody who may not see the opportunity', () => {
  it('keeps every point and tells no figure, date or stage of the deal', () => {
    fc.assert(
      fc.property(fullInputs, fullOpportunity, (inputs, opportunity) => {
        const amount = 123_456.78 + Math.floor(opportunity.amount);
        const deal = { ...opportunity, amount, closeDate: '2026-11-25', stage: 'Negotiation' };
        const full = score({
          ...inputs,
          neededBy: '2027-01-15',
          deal: { kind: 'known', opportunity: deal },
        });
        const told = withoutDealFigures(full, ['OPP-1']);
        expect(told.parts.map(({ points }) => points)).toEqual(
          full.parts.map(({ points }) => points),
        );
        const text = JSON.stringify(told.parts.slice(0, 2));
        for (const secret of [
          amount.toLocaleString('en-US'),
          '2026-11-25',
          'Negotiation',
          deal.updated,
        ]) {
          expect(text).not.toContain(secret);
        }
        expect(told.parts[0]?.input).toMatch(
          /^Deal: \w+ \(you may not see the figures of OPP-1\)\.$/,
        );
      }),
    );
  });
});
