import { parseEntities } from '../../../emulator/forge/kvs/entity-definition';

describe('a manifest is refused', () => {
  const entity = (more: object) => ({ name: 'ledger', attributes: {}, indexes: [], ...more });
  const index = { name: 'by-a', range: ['a'] };
  it.each<[string, readonly object[]]>([
    ['with 21 entities', Array.from({ length: 21 }, (_, n) => entity({ name: `entity-${n}` }))],
    ['with 8 indexes', [entity({ indexes: new Array(8).fill(index) })]],
    [
      'with 51 attributes',
      [
        entity({
          attributes: Object.fromEntries(
            Array.from({ length: 51 }, (_, n) => [`a${n}`, { type: 'string' }]),
          ),
        }),
      ],
    ],
    ['with a name of two letters', [entity({ name: 'ab' })]],
    ['with a name that begins with a dash', [entity({ name: '-abc' })]],
    [
      'with an attribute name that begins with a digit',
      [entity({ attributes: { '1a': { type: 'string' } } })],
    ],
    [
      'with an attribute name of 31 letters',
      [entity({ attributes: { ['a'.repeat(31)]: { type: 'string' } } })],
    ],
  ])('%s', (_, entities) => {
    expect(() => parseEntities(entities)).toThrow();
  });
});
