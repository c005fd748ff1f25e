import fc from 'fast-check';
import { editDistance } from '../../../src/domain/search/edit-distance';
import {
  addDocument,
  buildIndex,
  type SearchDocument,
} from '../../../src/domain/search/search-index';
import { search } from '../../../src/domain/search/search';
import { wordsOf } from '../../../src/domain/search/words';
import { similarTo } from '../../../src/domain/similar';
import { libraryOf500, sampleCandidates, type SampleAsset } from './library-of-500';

const documentOf = ({ id, title, summary }: SampleAsset): SearchDocument => ({
  id,
  fields: [
    { text: title, weight: 3, usualLength: 6 },
    { text: summary, weight: 1, usualLength: 15 },
  ],
});
const index = buildIndex(libraryOf500.map(documentOf));
const candidates = sampleCandidates(libraryOf500);

const anyAsset = fc.constantFrom(...libraryOf500);
const anyText = fc.array(fc.constantFrom(...libraryOf500.flatMap(({ title }) => wordsOf(title))), {
  minLength: 1,
  maxLength: 6,
});
const closed = (text: string) => [{ text }];

describe('the search', () => {
  it('does not mind the order of words', () => {
    const shuffled = anyText.chain((words) =>
      fc.tuple(fc.constant(words), fc.shuffledSubarray(words, { minLength: words.length })),
    );
    fc.assert(
      fc.property(shuffled, ([words, others]) => {
        // Words that mean something together or join to one stand apart here.
        const find = (text: readonly string[]) =>
          search(
            index,
            text.map((word) => ({ text: word })),
            { limit: 5 },
          );
        const [one, other] = [find(words), find(others)];
        expect(other.map(({ score }) => score.toFixed(3))).toEqual(
          one.map(({ score }) => score.toFixed(3)),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('finds an asset by its title in any order', () => {
    const shuffled = anyAsset.chain((asset) => {
      const words = [...wordsOf(asset.title)];
      return fc.tuple(fc.constant(asset), fc.shuffledSubarray(words, { minLength: words.length }));
    });
    fc.assert(
      fc.property(shuffled, ([{ title }, words]) => {
        const found = similarTo({ summary: words.join(' ') }, candidates);
        expect(found.map((match) => match.title)).toContain(title);
      }),
      { numRuns: 80 },
    );
  });

  it('finds an asset by its title with a typo in a long word', () => {
    const mistyped = anyAsset
      .map((asset) => ({ asset, words: [...wordsOf(asset.title)] }))
      .filter(({ words }) => words.some((word) => word.length > 6))
      .chain(({ asset, words }) => {
        const long = words.flatMap((word, at) => (word.length > 6 ? [at] : []));
        return fc.record({
          title: fc.constant(asset.title),
          words: fc.constant(words),
          at: fc.constantFrom(...long),
          letter: fc.nat(5),
          kind: fc.constantFrom('swap', 'drop', 'double', 'replace'),
        });
      });
    fc.assert(
      fc.property(mistyped, ({ title, words, at, letter, kind }) => {
        const typed = words.map((word, place) => (place === at ? typo(word, letter, kind) : word));
        const found = similarTo({ summary: typed.join(' ') }, candidates);
        expect(found.map((match) => match.title)).toContain(title);
      }),
      { numRuns: 150 },
    );
  });

  it('keeps an asset of exactly the title in the top five, whatever else is added', () => {
    const strange = fc.record({
      title: fc.lorem({ maxCount: 6 }),
      summary: fc.lorem({ maxCount: 20 }),
    });
    fc.assert(
      fc.property(anyAsset, fc.array(strange, { maxLength: 60 }), (asset, more) => {
        const grown = buildIndex(libraryOf500.map(documentOf));
        more.forEach((text, n) =>
          addDocument(grown, documentOf({ ...asset, ...text, id: `X${n}` })),
        );
        const found = search(grown, asset.title, { limit: 5 });
        expect(found.map(({ id }) => id)).toContain(asset.id);
      }),
      { numRuns: 15 },
    );
  });

  it('answers the same every time, whatever was asked in between', () => {
    fc.assert(
      fc.property(anyText, anyText, (words, others) => {
        const text = words.join(' ');
        const first = search(buildIndex(libraryOf500.slice(0, 80).map(documentOf)), text, {
          limit: 5,
        });
        const again = buildIndex(libraryOf500.slice(0, 80).map(documentOf));
        search(again, others.join(' '), { limit: 5 });
        expect(search(again, text, { limit: 5 })).toEqual(first);
      }),
      { numRuns: 10 },
    );
  });

  it('takes any text without a failure, and shares stay between 0 and 1', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        for (const { share } of search(index, text, { limit: 5 })) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('finds what was added later', () => {
    const grown = buildIndex([]);
    expect(search(grown, 'zebra', { limit: 5 })).toEqual([]);
    addDocument(grown, {
      id: 'Z',
      fields: [{ text: 'Zebra crossing', weight: 1, usualLength: 3 }],
    });
    expect(search(grown, 'zebr', { limit: 5 }).map(({ id }) => id)).toEqual(['Z']);
    expect(search(grown, closed('zebras'), { limit: 5, accepts: () => false })).toEqual([]);
  });
});

function typo(word: string, at: number, kind: string): string {
  const [before, letter, after] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
  switch (kind) {
    case 'swap':
      return `${before}${after.charAt(0)}${letter}${after.slice(1)}`;
    case 'drop':
      return before + after;
    case 'double':
      return before + letter + letter + after;
    default:
      return `${before}q${after}`;
  }
}

describe('the distance of two words', () => {
  it.each([
    ['fraud', 'fraud', 0],
    ['fruad', 'fraud', 1],
    ['fraud', 'fraude', 1],
    ['maintenence', 'maintenance', 1],
    ['ca', 'abc', 3],
    ['kitten', 'sitting', 3],
  ])('of %s and %s is %i', (from, to, distance) => {
    expect(editDistance(from, to, 4)).toBe(distance);
  });

  it('is the same both ways, and never more than the limit and one', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
    fc.assert(
      fc.property(word, word, fc.nat(3), (one, other, most) => {
        const full = editDistance(one, other, 10);
        expect(editDistance(other, one, 10)).toBe(full);
        expect(editDistance(one, other, most)).toBe(Math.min(full, most + 1));
      }),
    );
  });
});
