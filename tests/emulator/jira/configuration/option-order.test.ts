import fc from 'fast-check';
import { moveOptions } from '../../../../emulator/jira/fields/option-order';

const option = (id: number) => ({ id: String(id), value: `Option ${id}`, disabled: false });

const options = fc
  .integer({ min: 1, max: 12 })
  .map((count) => Array.from({ length: count }, (_, i) => option(i)));

describe('the order of options', () => {
  it('never loses or doubles an option, wherever some are moved', () => {
    const place = fc.oneof(
      fc.constantFrom({ position: 'First' as const }, { position: 'Last' as const }),
      fc.nat({ max: 11 }).map((index) => ({ after: index })),
    );
    fc.assert(
      fc.property(
        options,
        fc.uniqueArray(fc.nat({ max: 11 }), { minLength: 1 }),
        place,
        (all, moved, to) => {
          const customFieldOptionIds = moved.filter((index) => index < all.length).map(String);
          const after = 'after' in to ? String(to.after % all.length) : undefined;
          fc.pre(customFieldOptionIds.length > 0);
          fc.pre(after === undefined || !customFieldOptionIds.includes(after));
          const order = {
            customFieldOptionIds,
            after,
            position: 'after' in to ? undefined : to.position,
          };
          const result = moveOptions(all, order);
          expect(new Set(result)).toEqual(new Set(all));
          expect(result).toHaveLength(all.length);
          const start = after === undefined ? 0 : result.findIndex(({ id }) => id === after) + 1;
          const from = order.position === 'Last' ? -customFieldOptionIds.length : start;
          const block = result.slice(from).slice(0, customFieldOptionIds.length);
          expect(block.map(({ id }) => id)).toEqual(customFieldOptionIds);
        },
      ),
    );
  });
});
