import fc from 'fast-check';
import type { Asset } from '../../static/library/read-library';
import { everything, indexAssets, searchAssets } from '../../static/asset-library/search-assets';

const word = fc.stringMatching(/^[a-zéü0-9]{1,8}$/);
const types = ['Deck', 'Brochure', 'Video'];
const industries = ['Retail', 'Healthcare', 'Technology'];

const asset: fc.Arbitrary<Asset> = fc.record({
  id: fc.uuid(),
  title: fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' ')),
  summary: fc.array(word, { maxLength: 6 }).map((words) => words.join(' ')),
  type: fc.constantFrom(...types),
  industries: fc.subarray(industries),
  version: fc.integer({ min: 1, max: 9 }),
  published: fc.constant('2026-11-23'),
  issueKey: fc.constant('SAR-1'),
  pagePath: fc.constant('/wiki/spaces/LIB/pages/1'),
  file: fc.constant({ name: 'file.pdf', size: 1, downloadPath: '/wiki/download/1' }),
});

const query = fc.record({
  text: fc.array(word, { maxLength: 2 }).map((words) => words.join(' ')),
  types: fc.subarray(types),
  industries: fc.subarray(industries),
});

describe('the search of the library', () => {
  it('finds an asset by the beginning of any of its words', () => {
    fc.assert(
      fc.property(fc.array(asset, { minLength: 1 }), fc.nat(), fc.nat(), (assets, which, cut) => {
        const wanted = assets[which % assets.length] as Asset;
        const [first = ''] = wanted.title.split(' ');
        const text = first.slice(0, 1 + (cut % first.length)).toUpperCase();
        const { assets: found } = searchAssets(indexAssets(assets), { ...everything, text });
        expect(found).toContain(wanted);
      }),
    );
  });

  it('never finds more when a word is added', () => {
    fc.assert(
      fc.property(fc.array(asset), query, word, (assets, asked, added) => {
        const index = indexAssets(assets);
        const wide = searchAssets(index, asked).assets;
        const narrow = searchAssets(index, { ...asked, text: `${asked.text} ${added}` }).assets;
        expect(wide).toEqual(expect.arrayContaining([...narrow]));
      }),
    );
  });

  it('promises by every facet count exactly what choosing that value alone shows', () => {
    fc.assert(
      fc.property(fc.array(asset), query, (assets, asked) => {
        const index = indexAssets(assets);
        for (const { value, count } of searchAssets(index, asked).types) {
          expect(searchAssets(index, { ...asked, types: [value] }).assets).toHaveLength(count);
        }
        for (const { value, count } of searchAssets(index, asked).industries) {
          expect(searchAssets(index, { ...asked, industries: [value] }).assets).toHaveLength(count);
        }
      }),
    );
  });
});
