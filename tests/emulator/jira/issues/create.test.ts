import { anonymous, callerOf } from '../../../support/jira-client';
import { permissionSchemes } from '../../../../emulator/jira/model/project';
import { adf, issueWorld, type IssueWorld } from './issue-world';
import { containing, listWith, objectWith } from './matchers';

let world: IssueWorld;
beforeEach(async () => {
  world = await issueWorld();
});

const withoutPermission = (permission: string) => {
  for (const scheme of permissionSchemes(world.site).values()) {
    const grants = scheme.grants.filter((grant) => grant.permission !== permission);
    permissionSchemes(world.site).put(scheme.id, { ...scheme, grants });
  }
};

const create = (fields: Readonly<Record<string, unknown>>, caller = callerOf('alice')) =>
  world.as(caller).post('/rest/api/3/issue', {
    fields: { project: { key: 'DOG' }, issuetype: { name: 'Task' }, summary: 'Walk', ...fields },
  });

describe('creating an issue', () => {
  it('numbers the issues of a project from 1 and starts them in the initial status', async () => {
    expect((await create({})).body).toMatchObject({ key: 'DOG-1' });
    expect((await create({})).body).toMatchObject({ key: 'DOG-2' });
    const { body } = await world.alice.get('/rest/api/3/issue/dog-2');
    expect(body).toMatchObject({
      key: 'DOG-2',
      fields: {
        summary: 'Walk',
        status: { name: 'To Do', statusCategory: { key: 'new' } },
        reporter: { accountId: 'account-alice' },
        creator: { accountId: 'account-alice' },
        priority: { name: 'Medium' },
        assignee: null,
        labels: [],
        project: { key: 'DOG' },
        created: '2026-11-23T09:00:00.000+0000',
      },
    });
  });

  it('publishes one event that carries the issue', async () => {
    await create({});
    expect(world.published).toHaveLength(1);
    expect(world.published[0]).toMatchObject({
      name: 'avi:jira:created:issue',
      selfGenerated: false,
      payload: {
        atlassianId: 'account-alice',
        issue: { key: 'DOG-1', fields: { summary: 'Walk' } },
      },
    });
  });

  it('collects a sentence for every field that is wrong and creates nothing', async () => {
    const size = world.customField('Size', 'select', ['S', 'M']);
    const { status, body } = await create({
      summary: ' ',
      description: 'plain text',
      duedate: '2026-02-30',
      labels: ['two words'],
      [size]: { value: 'XXL' },
      nonsense: 1,
    });
    expect(status).toBe(400);
    expect(body).toEqual({
      errorMessages: [],
      errors: {
        summary: 'You must specify a summary of the issue.',
        description:
          'Operation value must be an Atlassian Document (see the Atlassian Document Format)',
        duedate: 'Error parsing date string: 2026-02-30',
        labels: "The label 'two words' contains spaces which is invalid.",
        [size]: "Option value 'XXL' is not valid",
        nonsense:
          "Field 'nonsense' cannot be set. It is not on the appropriate screen, or unknown.",
      },
    });
    expect((await world.alice.get('/rest/api/3/issue/DOG-1')).status).toBe(404);
    expect(world.published).toEqual([]);
  });

  it('refuses fields that are computed or kept by the app, whoever writes them', async () => {
    const forge = world.fieldNamed('Sample number');
    for (const caller of [callerOf('alice'), callerOf('admin')]) {
      const answer = await create({ status: { name: 'Done' }, creator: {}, [forge]: 5 }, caller);
      expect(answer.status).toBe(400);
      expect(Object.keys((answer.body as { errors: object }).errors).sort()).toEqual(
        ['status', 'creator', forge].sort(),
      );
    }
  });

  it('names project and type as the first things that are wrong', async () => {
    expect((await create({ project: { key: 'NOPE' } })).body).toMatchObject({
      errors: { project: 'Specify a valid project ID or key' },
    });
    expect((await create({ issuetype: { name: 'Nope' } })).body).toMatchObject({
      errors: { issuetype: 'Specify a valid issue type' },
    });
    expect((await create({}, anonymous)).status).toBe(401);
  });

  it('asks for Create issues, and for Modify reporter where somebody else reports', async () => {
    withoutPermission('MODIFY_REPORTER');
    expect((await create({ reporter: { accountId: 'account-bob' } })).body).toMatchObject({
      errors: { reporter: containing('cannot be set') },
    });
    expect((await create({ reporter: { accountId: 'account-alice' } })).status).toBe(201);
    withoutPermission('CREATE_ISSUES');
    expect((await create({})).body).toMatchObject({
      errors: { project: 'You do not have permission to create issues in this project.' },
    });
  });

  it('runs the validators of the initial transition and answers their own words at the field', async () => {
    world.changeTransition('Create', {
      validators: [
        {
          id: 'r1',
          ruleKey: 'system:validate-field-value',
          parameters: {
            ruleType: 'fieldRequired',
            fieldsRequired: 'duedate,description',
            errorMessage: 'Say when and why.',
          },
        },
      ],
    });
    expect(await create({ duedate: '2026-12-24' })).toMatchObject({
      status: 400,
      body: { errors: { description: 'Say when and why.' } },
    });
    const answer = await create({ duedate: '2026-12-24', description: adf('Because') });
    expect(answer.status).toBe(201);
  });

  it('tells in its metadata what a form needs', async () => {
    const size = world.customField('Size', 'select', ['S', 'M']);
    const types = await world.alice.get('/rest/api/3/issue/createmeta/DOG/issuetypes');
    expect(types.body).toMatchObject({ total: 5, issueTypes: [{ name: 'Task' }, {}, {}, {}, {}] });
    const [task] = (types.body as { issueTypes: { id: string }[] }).issueTypes;
    const { body } = await world.alice.get(
      `/rest/api/3/issue/createmeta/DOG/issuetypes/${task?.id ?? ''}`,
    );
    expect(body).toMatchObject({
      fields: listWith([
        objectWith({ fieldId: 'summary', required: true }),
        objectWith({
          fieldId: size,
          allowedValues: [objectWith({ value: 'S' }), objectWith({ value: 'M' })],
        }),
      ]),
    });
  });

  it('keeps sub-tasks under a parent of their project', async () => {
    const { key } = await world.task();
    const child = { issuetype: { name: 'Sub-task' } };
    expect((await create(child)).status).toBe(400);
    expect((await create({ ...child, parent: { key } })).status).toBe(201);
    const { body } = await world.alice.get(`/rest/api/3/issue/${key}?fields=subtasks`);
    expect(body).toMatchObject({ fields: { subtasks: [{ key: 'DOG-2' }] } });
  });
});
