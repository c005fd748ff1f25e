import { opportunityKey } from '../../../src/domain/priority/opportunity';

describe('the key of an opportunity', () => {
  it.each([
    ['OPP-1', 'OPP-1'],
    [' opp-12 ', 'OPP-12'],
    ['http://localhost:4310/browse/OPP-7', 'OPP-7'],
    ['https://acme.atlassian.net/browse/OPP-7?focusedId=1', 'OPP-7'],
  ])('is found in %s', (reference, key) => {
    expect(opportunityKey(reference)).toBe(key);
  });

  it.each(['0065g00000XyZaB', '', 'the big one', 'OPP-0', 'OPP-'])(
    'is not seen in "%s"',
    (reference) => {
      expect(opportunityKey(reference)).toBeUndefined();
    },
  );
});
