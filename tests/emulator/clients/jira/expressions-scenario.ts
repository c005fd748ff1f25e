import type { Scenario } from './jira-world';

/** Jira expressions. */
export const expressionsScenario: Scenario = {
  'evaluates over an issue, a project and the issues of a query': async ({ alice, task }) => {
    const { key } = await task({ summary: 'Water the plants' });
    const { value, meta } = await alice.jiraExpressions.evaluateJSISJiraExpression({
      expression:
        '{ here: issue.key, where: project.key, all: issues.map(i => i.summary), who: user.displayName }',
      context: {
        issue: { key },
        project: { key: 'DOG' },
        issues: { jql: { query: 'project = DOG' } },
      },
      expand: 'meta.complexity',
    });
    const all = ['Water the plants'];
    expect(value).toEqual({ here: key, where: 'DOG', all, who: 'Alice' });
    expect(meta?.issues?.jql).toEqual({ isLast: true, nextPageToken: null });
    expect(meta?.complexity?.expensiveOperations).toEqual({ value: 1, limit: 10 });
  },

  'reads page after page of a query': async ({ alice, task }) => {
    const keys = [(await task()).key, (await task()).key, (await task()).key];
    const page = (nextPageToken: string | undefined) =>
      alice.jiraExpressions.evaluateJSISJiraExpression({
        expression: 'issues.map(i => i.key)',
        context: {
          issues: {
            jql: {
              query: 'project = DOG ORDER BY key ASC',
              maxResults: 2,
              ...(nextPageToken === undefined ? {} : { nextPageToken }),
            },
          },
        },
      });
    const first = await page(undefined);
    const second = await page(first.meta?.issues?.jql?.nextPageToken ?? undefined);
    expect([first.value, second.value].flat()).toEqual(keys);
  },

  'takes variables of the request by their names': async ({ plain, task }) => {
    const { key, id } = await task();
    for (const version of ['eval', 'evaluate']) {
      const answer = await plain('POST', `/rest/api/3/expression/${version}`, {
        expression:
          '{ listed: list.includes(issue), same: who.accountId == config.userId, none: empty }',
        context: {
          issue: { key },
          custom: {
            list: [{ type: 'issue', id: Number(id) }],
            who: { type: 'user', accountId: 'account-alice' },
            config: { type: 'json', value: { userId: 'account-alice' } },
            empty: { type: 'json' },
          },
        },
      });
      expect(answer).toMatchObject({
        status: 200,
        body: { value: { listed: true, same: true, none: null } },
      });
    }
  },

  'counts pages by their offset in the older operation': async ({ plain, task }) => {
    const keys = [(await task()).key, (await task()).key, (await task()).key];
    const jql = {
      query: 'project = DOG ORDER BY key ASC',
      startAt: 1,
      maxResults: 1,
      validation: 'warn',
    };
    const { body } = await plain('POST', '/rest/api/3/expression/eval?expand=meta.complexity', {
      expression: 'issues.map(i => i.key)',
      context: { issues: { jql } },
    });
    expect(body).toMatchObject({
      value: keys.slice(1, 2),
      meta: {
        complexity: { primitiveValues: { value: 1, limit: 10_000 } },
        issues: {
          jql: { startAt: 1, maxResults: 1, count: 1, totalCount: 3, validationWarnings: [] },
        },
      },
    });
  },

  'analyses expressions without evaluating them': async ({ alice }) => {
    const { results } = await alice.jiraExpressions.analyseExpression({
      check: 'complexity',
      expressions: ['issues.map(i => value.comments)', "issue.id > '0'", '1 +'],
      contextVariables: { value: 'Issue' },
    });
    expect(results).toMatchObject([
      { valid: true, complexity: { expensiveOperations: 'N', variables: { N: 'issues' } } },
      { valid: false, errors: [{ type: 'type' }] },
      { valid: false, errors: [{ type: 'syntax', line: 1, column: 4 }] },
    ]);
  },
};
