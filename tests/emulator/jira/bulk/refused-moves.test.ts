import { containing } from '../issues/matchers';
import {
  cats,
  forbid,
  freshWorld,
  read,
  sentences,
  store,
  submit,
  target,
  world,
} from './move-world';

beforeEach(freshWorld);

describe('a move that cannot be', () => {
  it.each([
    ['an issue that is not there', ['DOG-99'], {}, undefined, 'are not valid'],
    ['a project that is not there', [], {}, 'COW,1', "'COW'"],
    ['a type that the project has not', [], {}, 'CAT,99999', "'99999'"],
    ['a key of another form', [], {}, 'CAT', 'is not of the form'],
    [
      'both a default and a value',
      [],
      { targetStatus: [{ statuses: { '1': ['2'] } }] },
      undefined,
      'targetStatus must not be given',
    ],
    ['a body of another form', [], { inferFieldDefaults: 'yes' }, undefined, 'inferFieldDefaults'],
  ])('for %s is refused, and nothing of it is done', async (_, more, change, key, part) => {
    const issue = await world.task();
    const answer = await submit([issue.key, ...more], change, key ?? target());

    expect(answer.status).toBe(400);
    expect(sentences(answer)).toEqual([containing(part)]);
    expect((await read(issue.id)).key).toBe(issue.key);
    expect(world.published.at(-1)?.name).toBe('avi:jira:created:issue');
  });

  it('for a sub-task without a parent, or under one elsewhere, is refused', async () => {
    const [issue, other] = [await world.task(), await world.task()];
    expect(sentences(await submit([issue.key], {}, target('Sub-task')))).toEqual([
      containing('names no parent'),
    ]);
    expect(sentences(await submit([issue.key], {}, target('Sub-task', other.key)))).toEqual([
      'Sub-task must be in the same project as its parent.',
    ]);
  });

  it.each(['MOVE_ISSUES', 'BROWSE_PROJECTS'])(
    'without %s at its source is refused',
    async (key) => {
      const issue = await world.task();
      forbid(world.projectId, key);
      expect((await submit([issue.key])).status).toBe(400);
    },
  );

  it.each(['CREATE_ISSUES', 'BROWSE_PROJECTS'])('without %s there is refused', async (key) => {
    const issue = await world.task();
    forbid(cats, key);
    expect((await submit([issue.key])).status).toBe(400);
    expect((await read(issue.id)).key).toBe(issue.key);
  });

  it('of nobody in particular, or of more than a thousand issues, is refused', async () => {
    const issue = await world.task();
    const nobody = await world
      .as({ accountId: undefined })
      .post('/rest/api/3/bulk/issues/move', { targetToSourcesMapping: {} });
    expect(nobody.status).toBe(401);
    const ids = Array.from({ length: 1001 }, (__, index) => String(50_000 + index));
    for (const id of ids) store(issue.id, () => ({ id, key: `DOG-${id}` }));
    expect(sentences(await submit(ids))).toEqual([containing('more than 1000 issues')]);
  });

  it('with parts that the emulator does not know is refused by their name', async () => {
    const issue = await world.task();
    const fields = { summary: { retain: false, type: 'raw', value: ['Other'] } };
    const more = { inferFieldDefaults: false, targetMandatoryFields: [{ fields }] };
    const answer = await submit([issue.key], more);
    expect(answer.status).toBe(501);
    expect(JSON.stringify(answer.body)).toContain('targetMandatoryFields');
  });
});
