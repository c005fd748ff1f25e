import fc from 'fast-check';
import { runQuery } from '../../../../emulator/jira/search/run-query';
import { callerOf } from '../../../support/jira-client';
import { historyClause } from './model-history';
import { jqlOf, meets, presentClause, type Query } from './model-queries';
import { playedWorld, story, type ModelWorld } from './model-world';

const queriesOf = (clause: fc.Arbitrary<Query>) =>
  fc.letrec<{ tree: Query }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 3 },
      clause,
      tie('tree').map((of): Query => ({ is: 'not', of })),
      fc
        .record({ is: fc.constantFrom('and', 'or'), left: tie('tree'), right: tie('tree') })
        .map((both): Query => both),
    ),
  })).tree;

const worlds: ModelWorld[] = [];
beforeAll(async () => {
  for (const steps of fc.sample(story, { numRuns: 3, seed: 20_261_123 })) {
    worlds.push(await playedWorld(steps));
  }
});

const clausesOf = ({ model }: ModelWorld) => ({
  any: queriesOf(fc.oneof(presentClause, historyClause(model))),
  historic: historyClause(model),
});

describe.each([0, 1, 2])('on the small site %i', (number) => {
  it.each(['any', 'historic'] as const)('%s query finds what was documented', (kind) => {
    const world = worlds[number];
    if (world === undefined) throw new Error('There is no such site.');
    fc.assert(
      fc.property(clausesOf(world)[kind], (asked) => {
        const found = runQuery(world.site, callerOf('alice'), jqlOf(asked), {
          unbounded: 'refused',
        });
        const expected = world.model.filter((issue) => meets(asked, issue));
        const keys = found.all().map(({ key }) => key);
        expect([...keys].sort()).toEqual(expected.map(({ key }) => key).sort());
      }),
      { numRuns: 120 },
    );
  });
});
