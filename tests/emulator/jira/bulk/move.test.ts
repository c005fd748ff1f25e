import { z } from 'zod';
import { containing, listWith, objectWith } from '../issues/matchers';
import { rule } from '../issues/workflow-rules';
import {
  admin,
  cats,
  changeCatWorkflow,
  forbid,
  freshWorld,
  read,
  sentences,
  statusNamed,
  store,
  submit,
  typeNamed,
  world,
} from './move-world';

beforeEach(freshWorld);

describe('an issue that is moved to another project', () => {
  it('gets a key of that project, and is found by the old one for good', async () => {
    const { id, key } = await world.task();
    expect((await submit([key])).status).toBe(201);

    expect(await read(key)).toMatchObject({ id, key: 'CAT-1' });
    expect((await read('CAT-1')).fields).toMatchObject({ project: { key: 'CAT' } });
    const found = await world.alice.post('/rest/api/3/search/jql', {
      jql: `key = ${key}`,
      fields: ['project'],
    });
    expect(found.body).toMatchObject({ issues: [{ id, key: 'CAT-1' }] });
    expect((await world.task()).key).toBe('DOG-2');
  });

  it('says so in its history and to the apps that hear of changes', async () => {
    const { key } = await world.task();
    await submit([key]);

    const items = [
      { field: 'project', fieldId: 'project', fromString: 'Dogs', to: cats, toString: 'Cats' },
      { field: 'Key', from: null, fromString: key, to: null, toString: 'CAT-1' },
    ];
    const { body } = await world.alice.get('/rest/api/3/issue/CAT-1/changelog');
    expect(body).toMatchObject({ values: [{ author: { accountId: 'account-alice' }, items }] });
    expect(world.published.at(-1)).toMatchObject({
      name: 'avi:jira:updated:issue',
      selfGenerated: false,
      payload: {
        atlassianId: 'account-alice',
        issue: { key: 'CAT-1', fields: { project: { key: 'CAT' } } },
        changelog: { items },
      },
    });
  });

  it('keeps its status where the workflow there has it, without a rule of it being asked', async () => {
    const { key } = await world.task();
    const refusing = rule('system:validate-field-value', {
      ruleType: 'fieldRequired',
      fieldsRequired: 'duedate',
    });
    changeCatWorkflow(({ transitions }) => ({
      transitions: transitions.map((each) => ({ ...each, validators: [refusing] })),
    }));
    await world.alice.post(`/rest/api/3/issue/${key}/transitions`, { transition: { id: '21' } });
    expect((await submit([key])).status).toBe(201);

    expect((await read(key)).fields).toMatchObject({ status: { name: 'In Progress' } });
    const made = await world.alice.post('/rest/api/3/issue', {
      fields: { project: { key: 'CAT' }, issuetype: { name: 'Task' }, summary: 'New' },
    });
    expect(made.status).toBe(400);
  });

  it('starts over, or goes where it is told, when the workflow there lacks its status', async () => {
    const [first, second] = [await world.task(), await world.task()];
    const [todo, done] = [statusNamed('To Do'), statusNamed('Done')];
    for (const { key } of [first, second]) {
      await world.alice.post(`/rest/api/3/issue/${key}/transitions`, { transition: { id: '21' } });
    }
    const progress = statusNamed('In Progress');
    changeCatWorkflow(({ transitions }) => ({
      statusIds: [todo, done],
      transitions: transitions.filter((each) => each.toStatusId !== progress),
    }));
    await submit([first.key]);
    expect((await read(first.id)).fields).toMatchObject({ status: { name: 'To Do' } });

    const unmapped = await submit([second.key], { inferStatusDefaults: false });
    expect(sentences(unmapped)).toEqual([containing("The status 'In Progress'")]);
    const mapped = {
      inferStatusDefaults: false,
      targetStatus: [{ statuses: { [done]: [progress] } }],
    };
    expect((await submit([second.key], mapped)).status).toBe(201);
    expect((await read(second.id)).fields).toMatchObject({ status: { name: 'Done' } });
    expect(world.published.at(-1)?.payload).toMatchObject({
      changelog: { items: listWith([objectWith({ field: 'status', toString: 'Done' })]) },
      associatedStatuses: [{ name: 'Done' }, { name: 'In Progress' }],
    });
  });

  it('takes its sub-tasks along', async () => {
    const { id, key } = await world.task();
    const below = await world.task({ issuetype: { name: 'Sub-task' }, parent: { key } });
    const left = await submit([key], { inferSubtaskTypeDefault: false });
    expect(sentences(left)).toEqual([containing(below.key)]);
    await submit([key]);

    expect((await read(below.key)).fields).toMatchObject({
      project: { key: 'CAT' },
      parent: { id, key: 'CAT-1' },
    });
  });

  it('loses what names things of the old project, but for those of the same name', async () => {
    const component = async (project: string, name: string) => {
      const made = await admin().post('/rest/api/3/component', { project, name });
      return z.object({ id: z.string() }).parse(made.body).id;
    };
    const [fur, paws] = [await component('DOG', 'Fur'), await component('DOG', 'Paws')];
    const theirs = await component('CAT', 'Fur');
    const { id, key } = await world.task();
    store(id, ({ fields }) => ({ fields: { ...fields, components: [fur, paws] } }));
    await submit([key]);

    expect((await read(id)).fields['components']).toMatchObject([{ id: theirs, name: 'Fur' }]);
  });
});

describe('an issue that becomes one of another type', () => {
  it('keeps its key when it stays in its project', async () => {
    const { key } = await world.task();
    const below = await world.task();
    const type = typeNamed('Sub-task');
    const answer = await submit([below.key], {}, `DOG,${type},${key}`);
    expect(answer.status).toBe(201);

    const { fields, key: kept } = await read(below.id);
    expect({ kept, fields }).toMatchObject({
      kept: below.key,
      fields: { issuetype: { name: 'Sub-task' }, parent: { key } },
    });
    expect(world.published.at(-1)?.payload).toMatchObject({
      changelog: { items: listWith([objectWith({ field: 'issuetype', toString: 'Sub-task' })]) },
    });
    expect((await submit([below.key], {}, `DOG,${typeNamed('Task')}`)).status).toBe(201);
    expect((await read(below.id)).fields).toMatchObject({ parent: null });
  });
});

describe('the progress of a move', () => {
  it('names the issues that the caller may see', async () => {
    const { id, key } = await world.task();
    const { taskId } = z.object({ taskId: z.string() }).parse((await submit([key])).body);
    const path = `/rest/api/3/bulk/queue/${taskId}`;
    expect((await world.bob.get(path)).body).toMatchObject({
      status: 'COMPLETE',
      submittedBy: { accountId: 'account-alice' },
      processedAccessibleIssues: [Number(id)],
    });
    forbid(cats, 'BROWSE_PROJECTS');
    expect((await world.bob.get(path)).body).toMatchObject({
      totalIssueCount: 1,
      invalidOrInaccessibleIssueCount: 1,
      processedAccessibleIssues: [],
    });
  });
});
