import fc from 'fast-check';
import {
  capacityDays,
  capacityLine,
  plannedValue,
  requestsAt,
  type CapacityView,
  type PlannedRequest,
} from '../../../src/domain/triage/capacity';
import { efforts, owningTeams } from '../../../src/domain/request-fields';

const capacity = {
  efforts: { S: 1, M: 3, L: 7, XL: 15 },
  teams: { Marketing: 15, 'Pre-Sales': 5, Delivery: 5 },
};
const marketing: CapacityView = { team: 'Marketing', weeks: 1, reserve: 0 };

const planned = (more: Partial<PlannedRequest> = {}): PlannedRequest => ({
  status: 'Submitted',
  effort: 'M',
  owningTeam: 'Marketing',
  dealBand: 'none',
  score: { value: 50 },
  ...more,
});

const places = (requests: readonly PlannedRequest[], view = marketing) =>
  capacityLine(requests, capacity, view).placed.map(({ place }) => place);

const anySize = fc.constantFrom(...efforts, undefined);
const anyRequest = (effort: fc.Arbitrary<string | undefined>) =>
  fc.record({
    status: fc.constantFrom('Submitted', 'Accepted', 'Approved'),
    effort,
    owningTeam: fc.constantFrom(...owningTeams, undefined),
    dealBand: fc.constantFrom('none', 'low', 'medium', 'high', undefined),
    score: fc.option(fc.record({ value: fc.nat(100) }), { nil: undefined }),
  });
const anyRanking = fc.array(anyRequest(anySize), { maxLength: 30 });
const anyView = fc.record({
  team: fc.constantFrom(...owningTeams, 'all' as const),
  weeks: fc.integer({ min: 1, max: 6 }),
  reserve: fc.constantFrom(0, 0.15, 0.2),
});

describe('the capacity line', () => {
  it('gives the days of the team to the requests in the order of their rank', () => {
    const line = capacityLine(
      ['L', 'L', 'M', 'S'].map((effort) => planned({ effort })),
      capacity,
      marketing,
    );
    expect(line.days).toBe(15);
    expect(line.needed).toEqual({ min: 18, max: 18 });
    expect(line.placed.map(({ cumulative, place }) => [cumulative.max, place])).toEqual([
      [7, 'above'],
      [14, 'above'],
      [17, 'below'],
      // One day is left, but nothing passes what ranks above it.
      [18, 'below'],
    ]);
  });

  it('says that it is unclear where a missing effort decides', () => {
    const requests = [planned({ effort: undefined }), planned({ effort: 'S' }), planned()];
    expect(places(requests)).toEqual(['above', 'unclear', 'unclear']);
  });

  it('counts no days for an asset that is approved already', () => {
    expect(
      places([planned({ status: 'Approved', effort: 'XL' }), planned({ effort: 'XL' })]),
    ).toEqual(['above', 'above']);
  });

  it('keeps the reserve for work without a deal', () => {
    const deal = (effort: string) => planned({ effort, dealBand: 'high' });
    const requests = [deal('L'), deal('M'), deal('M'), planned({ effort: 'S' }), deal('S')];
    expect(places(requests, { ...marketing, reserve: 0.2 })).toEqual([
      'above',
      'above',
      'below',
      'above',
      'below',
    ]);
  });

  it('tells what falls below in points and bands, without a request that has no score', () => {
    const requests = [
      planned({ effort: 'XL' }),
      planned({ dealBand: 'high', score: { value: 70 } }),
      planned({ dealBand: 'low', score: undefined }),
    ];
    const line = capacityLine(requests, capacity, marketing);
    expect(plannedValue(requestsAt(line, 'below'))).toEqual({
      requests: 2,
      points: 70,
      unscored: 1,
      bands: { high: 1, medium: 0, low: 1 },
    });
  });

  it('never plans more days than there are, and never more for deals than the reserve leaves', () => {
    fc.assert(
      fc.property(anyRanking, anyView, (requests, view) => {
        const days = capacityDays(capacity, view);
        const { placed } = capacityLine(requests, capacity, view);
        for (const bound of ['min', 'max'] as const) {
          // With every effort at this bound, what is above for sure fits.
          const above = placed.filter(({ place }) => place === 'above');
          const sum = (each: typeof above) =>
            each.reduce((total, { days: own }) => total + own[bound], 0);
          const deals = above.filter(({ request }) => (request.dealBand ?? 'none') !== 'none');
          expect(sum(above)).toBeLessThanOrEqual(days);
          expect(sum(deals)).toBeLessThanOrEqual(days * (1 - view.reserve));
        }
      }),
    );
  });

  it('is one line without a reserve: below it nothing fits any more', () => {
    fc.assert(
      fc.property(anyRanking, anyView, (requests, view) => {
        const order = ['above', 'unclear', 'below'];
        const found = places(requests, { ...view, reserve: 0 }).map((place) =>
          order.indexOf(place),
        );
        expect(found).toEqual([...found].sort((a, b) => a - b));
      }),
    );
  });

  it('holds whatever the missing efforts turn out to be', () => {
    fc.assert(
      fc.property(
        anyRanking,
        anyView,
        fc.array(fc.constantFrom(...efforts), { minLength: 30, maxLength: 30 }),
        (requests, view, sizes) => {
          const known = requests.map((each, index) => ({
            ...each,
            effort: each.effort ?? sizes[index],
          }));
          const before = places(requests, { ...view, reserve: 0 });
          const after = places(known, { ...view, reserve: 0 });
          before.forEach((place, index) => {
            if (place !== 'unclear') expect(after[index]).toBe(place);
          });
        },
      ),
    );
  });

  it('takes nothing away when there are more weeks', () => {
    fc.assert(
      fc.property(anyRanking, anyView, (requests, view) => {
        const one = places(requests, { ...view, reserve: 0 });
        const more = places(requests, { ...view, reserve: 0, weeks: view.weeks + 1 });
        one.forEach((place, index) => {
          if (place === 'above') expect(more[index]).toBe('above');
        });
      }),
    );
  });
});
