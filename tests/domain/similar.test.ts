import fc from 'fast-check';
import { candidatesOf, similarTo, type Match } from '../../src/domain/similar';
import { libraryOf500, sampleCandidates } from './search/library-of-500';

const candidates = sampleCandidates(libraryOf500);
const anyAsset = fc.constantFrom(...libraryOf500);

const described = { text: '', type: 'Deck', industries: ['Retail'] };
const few: readonly Match[] = [
  { ...described, kind: 'asset', id: 'AD-1', path: '/wiki/1', title: 'Pitch for retail banks' },
  {
    ...described,
    kind: 'open-request',
    id: '11',
    key: 'SAR-11',
    path: '/browse/SAR-11',
    status: 'Submitted',
    own: false,
    title: 'Deck for the retail bank fair in Vienna',
  },
  {
    ...described,
    kind: 'declined-request',
    id: '12',
    key: 'SAR-12',
    path: '/browse/SAR-12',
    reason: 'Too few banks there.',
    title: 'Deck about retail banks in Antarctica',
  },
];

describe('what is similar to a draft', () => {
  it('may be an asset, an open request or a declined one, each with what it needs', () => {
    const found = similarTo({ summary: 'presentation for a retail bank' }, candidatesOf(few));
    expect(found).toHaveLength(3);
    expect(found).toEqual(expect.arrayContaining([...few]));
  });

  it('is never more than five', () => {
    fc.assert(
      fc.property(anyAsset, anyAsset, ({ title }, { summary }) => {
        const found = similarTo({ summary: title, purpose: summary }, candidates);
        expect(found.length).toBeLessThanOrEqual(5);
        expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
      }),
      { numRuns: 60 },
    );
  });

  it('is led by the title, however long a purpose about other things is', () => {
    const longPurpose = fc.array(anyAsset, { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(anyAsset, longPurpose, ({ id, title }, others) => {
        const purpose = others.map((other) => `${other.title}. ${other.summary}`).join(' ');
        const found = similarTo({ summary: title, purpose }, candidates);
        expect(found.map((match) => match.id)).toContain(id);
      }),
      { numRuns: 80 },
    );
  });

  it('is found by the purpose alone while there is no title', () => {
    const purpose = 'Police want to keep the videos of their body cams as evidence';
    const [first] = similarTo({ summary: ' ', purpose }, candidates);
    expect(first?.title).toMatch(/body camera evidence/i);
  });

  it('puts the wanted asset type first among assets about the same', () => {
    for (const assetType of ['Deck', 'Video', 'Brochure', 'One-pager', 'Proposal template']) {
      const [first] = similarTo({ summary: 'supplier portal', assetType }, candidates);
      expect(first).toMatchObject({ type: assetType });
    }
  });

  it('is nothing while there is nothing to compare with, or nothing typed', () => {
    expect(similarTo({ summary: 'Fraud deck' }, candidatesOf([]))).toEqual([]);
    expect(similarTo({ summary: '', purpose: '', assetType: 'Deck' }, candidates)).toEqual([]);
  });
});
