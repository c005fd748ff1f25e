import type { AppModule } from '../../../../emulator/forge/installed-app';
import { screens } from '../../../../emulator/jira/model/screen';
import { adf, type IssueWorld } from '../issues/issue-world';
import { forgeRule, rule } from '../issues/workflow-rules';
import { expressionWorld } from './expression-world';

const FAILED = 'avi:jira:failed:expression';
const DONE = '31';

const moduleOf = (type: string, properties: object): AppModule => ({
  type,
  key: 'rule',
  properties: { name: 'My rule', description: 'A rule.', ...properties },
});

const failed = (world: IssueWorld) =>
  world.published.filter(({ name }) => name === FAILED).map(({ payload }) => payload);

const showScreen = (world: IssueWorld) => {
  const [screen] = [...screens(world.site).values()];
  const transitionScreen = rule('system:transition-screen', { screenId: screen?.id ?? '' });
  world.changeTransition('Done', { transitionScreen });
};

async function validated(properties: object, config?: object) {
  const world = await expressionWorld([moduleOf('jira:workflowValidator', properties)]);
  const written = config === undefined ? '' : JSON.stringify(config);
  const validator = forgeRule(world.site, 'forge:expression-validator', 'rule', written);
  world.changeTransition('Done', { validators: [validator] });
  showScreen(world);
  const { key } = await world.task({ summary: 'Walk', description: adf('Far') });
  const done = (fields: object = {}) =>
    world.alice.post(`/rest/api/3/issue/${key}/transitions`, { transition: { id: DONE }, fields });
  return { world, key, done };
}

const sentences = (answer: { readonly body: unknown }) =>
  (answer.body as { errorMessages: readonly string[] }).errorMessages;

describe('a workflow validator with an expression', () => {
  it('lets a transition pass when it is true, and says the message of the manifest when it is false', async () => {
    const { world, done } = await validated({
      expression: 'issue.assignee != null',
      errorMessage: 'Assign it first.',
    });
    expect(sentences(await done())).toEqual(['Assign it first.']);
    expect((await done({ assignee: { accountId: 'account-bob' } })).status).toBe(204);
    expect(failed(world)).toEqual([]);
  });

  it('sees the changes of the screen, and the issue as it was before them', async () => {
    const { done } = await validated({
      expression:
        "[originalIssue.summary, issue.summary, transition.from.name, transition.to.name, issue.status.name].join() == 'Walk,Run,To Do,Done,To Do'",
    });
    expect((await done()).status).toBe(400);
    expect((await done({ summary: 'Run' })).status).toBe(204);
  });

  it('knows who transitions, where, by which rule of which workflow', async () => {
    const { done } = await validated(
      {
        expression:
          "[user.displayName, project.key, transition.name, transition.id + 1, transition.hasScreen, config['limit'], typeof workflow.name].join()",
      },
      { limit: 5 },
    );
    expect(sentences(await done())).toEqual(['Alice,DOG,Done,32,true,5,String']);
  });

  it('shows a text that it answers instead of the message', async () => {
    const { world, done } = await validated({
      expression: "if (issue.assignee == null) { return 'Assign it first'; } else { return true; }",
      errorMessage: 'Never shown.',
    });
    expect(sentences(await done())).toEqual(['Assign it first']);
    expect((await done({ assignee: { accountId: 'account-bob' } })).status).toBe(204);
    expect(failed(world)).toEqual([]);
  });

  it('computes its message where the manifest says so', async () => {
    const { done } = await validated(
      {
        expression: "issue.summary.includes(config['key']) == true",
        errorMessage: { expression: "`The summary must contain ${config['key']}.`" },
      },
      { key: 'Run' },
    );
    expect(sentences(await done())).toEqual(['The summary must contain Run.']);
    expect((await done({ summary: 'Run away' })).status).toBe(204);
  });

  it('gives way to the expression that its configuration brings', async () => {
    const { done } = await validated({ expression: 'false' }, { expression: 'true' });
    expect((await done()).status).toBe(204);
  });

  it.each([
    ['null', /must evaluate to Boolean or String, not null/],
    ['issue', /not Issue/],
    ['issue.nope', /Unrecognized property of `issue`: "nope"/],
    ['issue.', /line 1, column 7/],
    ['[1,2,3,4,5,6,7,8,9,10,11].map(n => new Issue(issue.key))', /expensive operations/],
  ])('blocks and tells the app when it is %s', async (expression, sentence) => {
    const { world, key, done } = await validated({ expression, errorMessage: 'No.' });
    expect(sentences(await done())).toEqual(['No.']);
    expect(failed(world)).toEqual([
      expect.objectContaining({
        extensionId: world.site.app.moduleAri('rule'),
        validatorId: 'rule-forge:expression-validator',
        expression,
        errorMessages: [expect.stringMatching(sentence)],
        context: expect.objectContaining({ issue: expect.objectContaining({ key }) }),
      }),
    ]);
  });

  it('judges an issue that is being created, which has no key and no earlier self', async () => {
    const { world } = await validated({
      expression:
        "issue.key == null && issue.id == null && typeof originalIssue == 'undefined' && transition.from == null && issue.summary == 'New'",
    });
    const validator = forgeRule(world.site, 'forge:expression-validator', 'rule');
    world.changeTransition('Create', { validators: [validator] });
    await expect(world.task({ summary: 'Old' })).rejects.toThrow('Validation failed');
    expect(await world.task({ summary: 'New' })).toMatchObject({ key: expect.any(String) });
  });
});

async function conditioned(expression: string, others: number, operation: 'ALL' | 'ANY' = 'ALL') {
  const world = await expressionWorld([moduleOf('jira:workflowCondition', { expression })]);
  const own = forgeRule(world.site, 'forge:expression-condition', 'rule');
  const more = Array.from({ length: others }, () =>
    rule('system:restrict-issue-transition', { accountIds: 'account-alice' }),
  );
  const conditions = { operation, conditions: [own, ...more], conditionGroups: [] };
  world.changeTransition('Done', { conditions });
  const { key } = await world.task();
  const offered = async (client = world.alice) => {
    const { body } = await client.get(`/rest/api/3/issue/${key}/transitions`);
    return (body as { transitions: { id: string }[] }).transitions.some(({ id }) => id === DONE);
  };
  return { world, key, offered };
}

describe('a workflow condition with an expression', () => {
  it('hides its transition from whom it is not true for', async () => {
    const { world, key, offered } = await conditioned("user.accountId == 'account-alice'", 0);
    expect([await offered(), await offered(world.bob)]).toEqual([true, false]);
    const answer = await world.bob.post(`/rest/api/3/issue/${key}/transitions`, {
      transition: { id: DONE },
    });
    expect(sentences(answer)).toEqual([`Transition id '31' is not valid for this issue.`]);
    expect(failed(world)).toEqual([]);
  });

  it.each([
    [0, 'ALL' as const, 'groupOperator == null'],
    [1, 'ALL' as const, "groupOperator == 'AND'"],
    [1, 'ANY' as const, "groupOperator == 'OR'"],
  ])('with %i others joined by %s knows that %s', async (others, operation, expression) => {
    const failing = await conditioned(`!(${expression})`, others, operation);
    expect(await (await conditioned(expression, others, operation)).offered()).toBe(true);
    expect(await failing.offered()).toBe(operation === 'ANY');
  });

  it('hides and tells the app when it fails or is no Boolean', async () => {
    for (const expression of ['issue.nope', "'a text'", 'null']) {
      const { world, offered } = await conditioned(expression, 0);
      expect(await offered()).toBe(false);
      expect(failed(world)[0]).toMatchObject({
        conditionId: 'rule-forge:expression-condition',
        expression,
      });
    }
  });

  it('hides its transition once the app is gone', async () => {
    const { world, offered } = await conditioned('true', 0);
    const key = world.site.app.moduleAri('another');
    const lost = rule('forge:expression-condition', { key });
    const conditions = { operation: 'ALL' as const, conditions: [lost], conditionGroups: [] };
    world.changeTransition('Done', { conditions });
    expect(await offered()).toBe(false);
  });
});
