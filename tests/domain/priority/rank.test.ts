import fc from 'fast-check';
import { isFragile, rankRange, type RankedRequest } from '../../../src/domain/priority/rank';
import { keptScore } from '../../../src/domain/priority/kept-score';
import { defaultRules } from '../../../src/domain/priority/rules';
import { score } from '../../../src/domain/priority/score';
import { byRank } from '../../../src/domain/triage/rank-order';
import { fullInputs } from './score-arbitraries';

const { weights } = defaultRules;

const exactly = (value: number) => ({ min: value, max: value });

/** A request with whole points of its parts. */
function request(
  number: number,
  points: Partial<Record<'deal' | 'urgency' | 'reuse' | 'goals' | 'risk', number>>,
  rest: Partial<RankedRequest> = {},
): RankedRequest {
  const { deal = 0, urgency = 0, reuse = 0, goals = 0, risk = 0 } = points;
  return {
    issueId: String(number),
    issueKey: `SAR-${number}`,
    created: '2026-11-02T09:00:00.000Z',
    ...rest,
    score: {
      total: deal + urgency + reuse + goals + risk,
      parts: {
        deal: exactly(deal),
        urgency: exactly(urgency),
        reuse: exactly(reuse),
        goals: exactly(goals),
        risk: exactly(risk),
      },
      multiplier: { factor: 1 },
      waiting: 0,
    },
  };
}

const scored = fc.array(fullInputs, { minLength: 1, maxLength: 12 }).map((all) =>
  all.map((inputs, index): RankedRequest => {
    const number = index + 1;
    const kept = keptScore(score(inputs, defaultRules), inputs);
    const { submitted: created, neededBy } = inputs;
    return { issueId: String(number), issueKey: `SAR-${number}`, created, neededBy, score: kept };
  }),
);

describe('the rank of a request when the weights are a little different', () => {
  it('stays what it is where one request is better in everything', () => {
    const best = request(1, { deal: 20, urgency: 20, reuse: 16 });
    const rest = [request(2, { deal: 10, urgency: 9, reuse: 8 }), request(3, { deal: 5 })];
    expect(rankRange('1', [...rest, best], weights)).toEqual({ place: 1, best: 1, worst: 1 });
  });

  it('moves where requests are good in different matters', () => {
    const ofTheDeal = request(1, { deal: 22 });
    const ofReuse = request(2, { reuse: 20 });
    expect(rankRange('1', [ofTheDeal, ofReuse], weights)).toEqual({ place: 1, best: 1, worst: 2 });
    expect(rankRange('2', [ofTheDeal, ofReuse], weights)).toEqual({ place: 2, best: 1, worst: 2 });
  });

  it('breaks ties by the earlier date, then the older request, then the key, in every draw', () => {
    const tied = [
      request(10, { deal: 20 }),
      request(9, { deal: 20 }),
      request(8, { deal: 20 }, { created: '2026-11-01T09:00:00.000Z' }),
      request(7, { deal: 20 }, { neededBy: '2026-12-01' }),
    ];
    const ranges = ['7', '8', '9', '10'].map((id) => rankRange(id, tied, weights));
    expect(ranges).toEqual([1, 2, 3, 4].map((place) => ({ place, best: place, worst: place })));
  });

  it('holds the place that the scores give, and is the same in any order and every time', () => {
    fc.assert(
      fc.property(scored, fc.nat(), (requests, turn) => {
        const places = requests.toSorted((a, b) =>
          byRank({ ...a, total: a.score.total }, { ...b, total: b.score.total }),
        );
        const turned = [...requests.slice(turn % requests.length), ...requests].slice(
          0,
          requests.length,
        );
        const target = requests[turn % requests.length]?.issueId ?? '';
        const range = rankRange(target, requests, weights);
        const place = places.findIndex(({ issueId }) => issueId === target) + 1;
        expect(range?.place).toBe(place);
        expect(range?.best).toBeLessThanOrEqual(place);
        expect(range?.worst).toBeGreaterThanOrEqual(place);
        const reordered = [...new Set([...turned, ...requests])];
        expect(rankRange(target, reordered, weights)).toEqual(range);
      }),
      { numRuns: 20 },
    );
  });

  it('does not exist for a request that is not among them', () => {
    expect(rankRange('2', [request(1, { deal: 1 })], weights)).toBeUndefined();
  });

  it('is fragile when it is wide and holds the capacity line', () => {
    const wide = { place: 8, best: 5, worst: 11 };
    expect([3, 4, 8, 11, 12].map((line) => isFragile(wide, line))).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
    expect(isFragile({ place: 8, best: 6, worst: 11 }, 8)).toBe(false);
  });
});
