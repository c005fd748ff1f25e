import { addBusinessDays, mondayToFriday } from '../../../src/domain/calendar';
import type { PartName } from '../../../src/domain/priority/estimate';
import type { Deal } from '../../../src/domain/priority/opportunity';
import { defaultRules, type PriorityRules } from '../../../src/domain/priority/rules';
import { score, type ScoreInputs } from '../../../src/domain/priority/score';

const now = '2026-11-23T09:00:00.000Z';
const usual = 10;

/** Three goals that count, so that a quarter of the points can be earned. */
const rules: PriorityRules = {
  ...defaultRules,
  goals: {
    quarter: '2026-Q4',
    counted: 3,
    list: [
      { name: 'Land', points: 2 },
      { name: 'Expand', points: 1 },
      { name: 'Launch', points: 1 },
    ],
  },
};

const deal = (amount: number, stage: string, updated = now): Deal => ({
  kind: 'known',
  opportunity: {
    key: 'OPP-1',
    amount,
    currency: 'USD',
    stage,
    closeDate: '2027-12-01',
    updated,
    pushes: 0,
  },
});

const withSlack = (days: number) => addBusinessDays('2026-11-23', usual + days, mondayToFriday);

const request = (inputs: Partial<ScoreInputs>): ScoreInputs => ({
  now,
  submitted: now,
  calendar: mondayToFriday,
  usual: { min: usual, max: usual },
  deadlineEvidence: 'RFP letter',
  goals: [],
  deal: { kind: 'none' },
  ...inputs,
});

/** As the table rounds: halves to the even tenth. */
function tenths(points: number): number {
  const [whole, rest] = [Math.floor(points * 10 + 1e-6), (points * 10 + 1e-6) % 1];
  const isHalf = Math.abs(rest - 0.5) < 1e-4;
  const up = isHalf ? whole % 2 === 1 : rest > 0.5;
  return (whole + (up ? 1 : 0)) / 10;
}

/** The lines of the method's table: V·C, U, R, G, K, value and priority, to a tenth. */
function lineOf(inputs: ScoreInputs): readonly number[] {
  const { parts, exact } = score(inputs, rules);
  const of = (name: PartName) => parts.find(({ part }) => part === name)?.exact.min ?? Number.NaN;
  const points = [of('deal'), of('urgency'), of('reuse'), of('goals'), of('risk')];
  return [...points, exact.value, exact.total].map(tenths);
}

describe('the worked examples of the method', () => {
  it('A: a FinServ case study for $400k at 60%, fresh, slack 4, reuse 4, goals .75, size M', () => {
    const inputs = request({
      deal: deal(400_000, 'Negotiation'),
      neededBy: withSlack(4),
      reuse: '4',
      goals: ['Land', 'Expand'],
      effort: 'M',
    });
    expect(lineOf(inputs)).toEqual([20.9, 17.5, 16, 15, 0, 69.4, 62.5]);
    const { parts, value, total } = score(inputs, rules);
    expect(parts.map(({ points }) => points)).toEqual([21, 17, 16, 15, 0]);
    expect([value, total]).toEqual([69, 62]);
  });

  it('B: a one-pager for $40k at 25%, CRM 45 days old, slack 2, reuse 1, goals .25, size S', () => {
    const inputs = request({
      deal: deal(40_000, 'Qualification', '2026-10-09T09:00:00.000Z'),
      neededBy: withSlack(2),
      reuse: '1',
      goals: ['Launch'],
      effort: 'S',
    });
    expect(lineOf(inputs)).toEqual([3.6, 21.2, 4, 5, 0, 33.9, 33.9]);
  });

  it('C: a core deck refresh without a deal, an expired asset live, slack 18, reuse 5, goals 1, L', () => {
    const inputs = request({
      neededBy: withSlack(18),
      reuse: '5',
      goals: ['Land', 'Expand', 'Launch'],
      effort: 'L',
      replaces: { assetId: 'AD-1', expires: '2026-11-01' },
    });
    expect(lineOf(inputs)).toEqual([0, 6.2, 20, 20, 5, 51.2, 41]);
  });

  it('D: an RFP brochure for $1.2M at 40%, slack 9, reuse 2, goals .5, size XL', () => {
    const inputs = request({
      deal: deal(1_200_000, 'Proposal'),
      neededBy: withSlack(9),
      reuse: '2',
      goals: ['Land'],
      effort: 'XL',
    });
    expect(lineOf(inputs)).toEqual([25.3, 12.5, 8, 10, 0, 55.8, 39.1]);
  });
});
