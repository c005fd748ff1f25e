import fc from 'fast-check';
import { openDatabase } from '../../../emulator/database/open-database';
import { temporaryFolder } from './temporary-folder';

type Operation =
  | { readonly do: 'put'; readonly id: string; readonly value: number }
  | { readonly do: 'delete'; readonly id: string }
  | { readonly do: 'nest'; readonly inside: readonly Operation[]; readonly fails: boolean };

const id = fc.constantFrom('a', 'b', 'c', '__proto__', "it's", 'ü');
const operations = fc.letrec<{ all: Operation[]; one: Operation }>((tie) => ({
  all: fc.array(tie('one'), { maxLength: 8 }),
  one: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({ do: fc.constant('put' as const), id, value: fc.integer() }),
    fc.record({ do: fc.constant('delete' as const), id }),
    fc.record({ do: fc.constant('nest' as const), inside: tie('all'), fails: fc.boolean() }),
  ),
})).all;

class Refused extends Error {}

function applyToModel(model: Map<string, number>, work: readonly Operation[]): Map<string, number> {
  let rows = new Map(model);
  for (const step of work) {
    if (step.do === 'put') rows.set(step.id, step.value);
    else if (step.do === 'delete') rows.delete(step.id);
    else if (!step.fails) rows = applyToModel(rows, step.inside);
  }
  return rows;
}

describe('a table', () => {
  const folder = temporaryFolder();
  afterAll(() => folder.remove());

  it('holds what a map would hold, in the same order, in memory and on disk', () => {
    let run = 0;
    fc.assert(
      fc.property(operations, (work) => {
        const file = folder.file(`model-${run++}.db`);
        const database = openDatabase(file);
        const table = database.table<{ value: number }>('things');
        const apply = (steps: readonly Operation[]): void => {
          for (const step of steps) {
            if (step.do === 'put') table.put(step.id, { value: step.value });
            else if (step.do === 'delete') table.delete(step.id);
            else nest(step.inside, step.fails);
          }
        };
        const nest = (inside: readonly Operation[], fails: boolean): void => {
          try {
            database.transaction(() => {
              apply(inside);
              if (fails) throw new Refused();
            });
          } catch (error) {
            if (!(error instanceof Refused)) throw error;
          }
        };
        apply(work);
        const expected = [...applyToModel(new Map(), work)].map(([key, value]) => [key, { value }]);
        expect([...table.entries()]).toEqual(expected);
        database.close();
        const again = openDatabase(file);
        expect([...again.table('things').entries()]).toEqual(expected);
        again.close();
      }),
      { numRuns: 60 },
    );
  });

  it('hands out rows that cannot be changed', () => {
    const database = openDatabase(':memory:');
    const table = database.table<{ tags: string[] }>('things');
    const given = { tags: ['one'] };
    table.put('a', given);
    given.tags.push('two');
    expect(() => table.get('a')?.tags.push('three')).toThrow(TypeError);
    expect(table.get('a')).toEqual({ tags: ['one'] });
  });

  it('keeps tables apart and gives the same table for the same name', () => {
    const database = openDatabase(':memory:');
    database.table<number>('one').put('a', 1);
    expect(database.table('one')).toBe(database.table('one'));
    expect(database.table('two').size).toBe(0);
  });

  it('refuses what is not a JSON document', () => {
    const database = openDatabase(':memory:');
    expect(() => database.table<unknown>('things').put('a', undefined)).toThrow(TypeError);
    expect(database.table('things').has('a')).toBe(false);
  });

  it('refuses a transaction that would wait', () => {
    const database = openDatabase(':memory:');
    const table = database.table<number>('things');
    const waiting = () =>
      database.transaction(async () => {
        table.put('a', 1);
        await Promise.resolve();
      });
    expect(waiting).toThrow('cannot wait');
    expect(table.has('a')).toBe(false);
  });
});
