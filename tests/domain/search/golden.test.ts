import { similarTo } from '../../../src/domain/similar';
import { goldenQueries } from './golden-queries';
import { libraryOf500, sampleCandidates } from './library-of-500';

const wantedShare = 0.95;

const candidates = sampleCandidates(libraryOf500);
const isFound = (query: (typeof goldenQueries)[number]) =>
  similarTo(query, candidates).some(({ title }) => title === query.wanted);

describe('deflection on the golden set', () => {
  it('is asked by at least 70 queries of 500 assets, each with one that is there', () => {
    const titles = new Set(libraryOf500.map(({ title }) => title));
    expect(titles.size).toBe(500);
    expect(goldenQueries.length).toBeGreaterThanOrEqual(70);
    expect(goldenQueries.filter(({ wanted }) => !titles.has(wanted))).toEqual([]);
  });

  it('has the wanted asset among the best five for 95 percent of the queries', () => {
    const missed = goldenQueries.filter((query) => !isFound(query));
    const share = 1 - missed.length / goldenQueries.length;
    console.info(`Wanted asset in the top five: ${(100 * share).toFixed(1)} % of the golden set`);
    const told = missed.map(({ summary, wanted }) => `${summary} -> ${wanted}`);
    expect({ isEnough: share >= wantedShare, told }).toEqual({ isEnough: true, told });
  });

  it.each([...new Set(goldenQueries.map(({ kind }) => kind))])(
    'finds nine in ten of the queries %s',
    (kind) => {
      const queries = goldenQueries.filter((query) => query.kind === kind);
      expect(queries.filter(isFound).length / queries.length).toBeGreaterThanOrEqual(0.9);
    },
  );

  it.each([
    'holiday calendar for the canteen',
    'quantum computing',
    'wedding cake',
    'xyzzy plugh',
    '?!',
    '',
  ])('finds nothing for "%s", which no asset is about', (summary) => {
    expect(similarTo({ summary }, candidates)).toEqual([]);
  });
});
