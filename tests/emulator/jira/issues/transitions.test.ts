import { permissionSchemes } from '../../../../emulator/jira/model/project';
import { issues } from '../../../../emulator/jira/model/issue';
import { statuses } from '../../../../emulator/jira/model/workflow';
import { screens } from '../../../../emulator/jira/model/screen';
import { adf, issueWorld, type IssueWorld } from './issue-world';
import { containing } from './matchers';
import { forgeRule, rule } from './workflow-rules';

let world: IssueWorld;
beforeEach(async () => {
  world = await issueWorld();
});

const validatorRule = (config?: string) =>
  forgeRule(world.site, 'forge:expression-validator', 'sample-validator', config);

const DONE = '31';
const move = (key: string, more: object = {}, id = DONE) =>
  world.alice.post(`/rest/api/3/issue/${key}/transitions`, { transition: { id }, ...more });

const statusOf = async (key: string) => {
  const { body } = await world.alice.get(`/rest/api/3/issue/${key}?fields=status`);
  return (body as { fields: { status: { name: string } } }).fields.status.name;
};

const showScreen = (name: string) => {
  const [screen] = [...screens(world.site).values()];
  const transitionScreen = rule('system:transition-screen', { screenId: screen?.id ?? '' });
  world.changeTransition(name, { transitionScreen });
};

describe('transitions of an issue', () => {
  it('offers those that leave its status, with where they lead', async () => {
    const { key } = await world.task();
    const { body } = await world.alice.get(`/rest/api/3/issue/${key}/transitions`);
    expect(body).toMatchObject({
      transitions: [
        { id: '11', name: 'To Do', to: { name: 'To Do' }, isGlobal: true, hasScreen: false },
        { id: '21', name: 'In Progress', isAvailable: true },
        { id: '31', name: 'Done', to: { statusCategory: { key: 'done' } } },
      ],
    });
  });

  it('changes the status, writes history and tells the app who did what', async () => {
    const { key } = await world.task();
    expect((await move(key)).status).toBe(204);
    expect(await statusOf(key)).toBe('Done');
    const history = await world.alice.get(`/rest/api/3/issue/${key}/changelog`);
    expect(history.body).toMatchObject({
      total: 1,
      values: [
        {
          author: { accountId: 'account-alice' },
          items: [{ fieldId: 'status', fromString: 'To Do', toString: 'Done' }],
        },
      ],
    });
    expect(world.published.at(-1)).toMatchObject({
      name: 'avi:jira:updated:issue',
      payload: {
        changelog: { items: [{ fieldId: 'status' }] },
        associatedStatuses: [{ name: 'Done' }, { name: 'To Do' }],
      },
    });
  });

  it('refuses what is no transition, what is hidden by a condition, and who may not', async () => {
    const { key } = await world.task();
    expect((await move(key, {}, '99')).body).toMatchObject({
      errorMessages: ["Transition id '99' is not valid for this issue."],
    });
    const conditions = {
      operation: 'ALL' as const,
      conditions: [rule('system:restrict-issue-transition', { roleIds: '424242' })],
      conditionGroups: [],
    };
    world.changeTransition('Done', { conditions });
    expect((await move(key)).status).toBe(400);
    const offered = await world.alice.get(`/rest/api/3/issue/${key}/transitions?transitionId=31`);
    expect(offered.body).toMatchObject({ transitions: [] });

    for (const scheme of permissionSchemes(world.site).values()) {
      const grants = scheme.grants.filter((grant) => grant.permission !== 'TRANSITION_ISSUES');
      permissionSchemes(world.site).put(scheme.id, { ...scheme, grants });
    }
    const none = await world.alice.get(`/rest/api/3/issue/${key}/transitions`);
    expect(none.body).toMatchObject({ transitions: [] });
    expect((await move(key, {}, '21')).status).toBe(400);
    expect(await statusOf(key)).toBe('To Do');
  });

  it('takes fields and a comment only where the transition shows a screen', async () => {
    const { key } = await world.task();
    const more = {
      fields: { resolution: { name: 'Done' }, duedate: '2026-12-24' },
      update: { comment: [{ add: { body: adf('Finished.') } }] },
    };
    expect((await move(key, more)).status).toBe(400);
    expect((await move(key, { fields: { duedate: '2026-12-24' } })).body).toMatchObject({
      errors: { duedate: containing('not on the appropriate screen') },
    });
    for (const screen of screens(world.site).values()) {
      const tabs = screen.tabs.map((tab) => ({
        ...tab,
        fieldIds: [...tab.fieldIds, 'resolution'],
      }));
      screens(world.site).put(screen.id, { ...screen, tabs });
    }
    showScreen('Done');
    expect(await move(key, more)).toMatchObject({ status: 204 });
    const { body } = await world.alice.get(`/rest/api/3/issue/${key}`);
    expect(body).toMatchObject({
      fields: {
        status: { name: 'Done' },
        resolution: { name: 'Done' },
        resolutiondate: '2026-11-23T09:00:00.000+0000',
        duedate: '2026-12-24',
        comment: { total: 1, comments: [{ body: adf('Finished.') }] },
      },
    });
  });
});

describe('validators', () => {
  it('answers the words of every validator that fails, and changes nothing', async () => {
    const { key } = await world.task();
    const required = {
      ruleType: 'fieldRequired',
      fieldsRequired: 'duedate',
      errorMessage: 'When?',
    };
    world.changeTransition('Done', {
      validators: [
        rule('system:validate-field-value', required),
        validatorRule('{"gate":"x"}'),
        rule('system:check-permission-validator', { permissionKey: 'ADMINISTER_PROJECTS' }),
      ],
    });
    world.answer('validate', () => ({
      ok: true,
      value: { result: false, errorMessage: 'Two lenses are missing: a, b.' },
    }));
    expect(await move(key)).toEqual({
      status: 400,
      location: null,
      body: {
        errorMessages: [
          'When?',
          'Two lenses are missing: a, b.',
          'User must have the ADMINISTER_PROJECTS permission to perform this transition.',
        ],
        errors: {},
      },
    });
    expect(await statusOf(key)).toBe('To Do');
    expect(world.invoked).toMatchObject([
      {
        functionKey: 'validate',
        moduleKey: 'sample-validator',
        payload: {
          issue: { key },
          configuration: { gate: 'x' },
          transition: { modifiedFields: {} },
        },
      },
    ]);
  });

  it('tells the function which statuses and which values the transition is about', async () => {
    const { key } = await world.task({ labels: ['old'] });
    world.changeTransition('Done', { validators: [validatorRule()] });
    showScreen('Done');
    world.answer('validate', () => ({ ok: true, value: { result: true } }));
    const fields = { labels: [], assignee: { accountId: 'account-bob' } };
    expect((await move(key, { fields })).status).toBe(204);
    const issue = (await world.alice.get(`/rest/api/3/issue/${key}?expand=changelog`)).body as {
      changelog: { histories: { items: { fieldId: string; from: string; to: string }[] }[] };
    };
    const item = issue.changelog.histories[0]?.items.find(({ fieldId }) => fieldId === 'status');
    expect(world.invoked[0]?.payload).toMatchObject({
      transition: {
        from: { id: item?.from },
        to: { id: item?.to },
        modifiedFields: { labels: null, assignee: { accountId: 'account-bob' } },
      },
    });
  });

  it.each([
    ['throws', { ok: false, error: { type: 'Error', message: 'boom' } }],
    ['times out', { ok: false, error: { type: 'TIMEOUT', message: 'late' } }],
    ['answers a text', { ok: true, value: 'yes' }],
    ['answers nothing', { ok: true, value: undefined }],
    ['answers a truthy result', { ok: true, value: { result: 'true' } }],
  ] as const)('blocks the transition when its function %s', async (_, result) => {
    const { key } = await world.task();
    world.changeTransition('Done', { validators: [validatorRule()] });
    world.answer('validate', () => result);
    expect(await move(key)).toMatchObject({
      status: 400,
      body: { errorMessages: [containing('transition is blocked')] },
    });
    expect(await statusOf(key)).toBe('To Do');
  });

  it('blocks the transition when the app lacks the module', async () => {
    const { key } = await world.task();
    const gone = forgeRule(world.site, 'forge:expression-validator', 'no-such-module');
    world.changeTransition('Done', { validators: [gone] });
    expect((await move(key)).status).toBe(400);
    expect(await statusOf(key)).toBe('To Do');
  });

  it('answers 409 when somebody else moves the issue while validators run', async () => {
    const { key } = await world.task();
    world.changeTransition('Done', { validators: [validatorRule()] });
    const elsewhere = [...statuses(world.site).values()].find(({ name }) => name === 'In Progress');
    world.answer('validate', () => {
      const issue = issues(world.site).find((each) => each.key === key);
      if (issue === undefined || elsewhere === undefined) throw new Error('Nothing to move.');
      issues(world.site).put(issue.id, { ...issue, statusId: elsewhere.id });
      return { ok: true, value: { result: true } };
    });
    expect((await move(key)).status).toBe(409);
    expect(await statusOf(key)).toBe('In Progress');
  });
});
