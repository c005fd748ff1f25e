import type { Scenario } from './jira-world';

/** What helps people and apps to write queries, and to keep them. */
export const jqlScenario: Scenario = {
  'says what JQL knows, with names that several fields share': async ({ admin, alice }) => {
    const type = 'com.atlassian.jira.plugin.system.customfieldtypes:float';
    for (const name of ['Weight', 'Weight', 'Height']) {
      await admin.issueFields.createCustomField({ name, type });
    }
    const { visibleFieldNames } = await alice.jql.getAutoCompletePost({
      includeCollapsedFields: true,
      projectIds: [10000],
    });
    const names = visibleFieldNames?.map(({ value }) => value);
    expect(names).toContain('"Weight[Number]"');
    expect(names).toContain('Height');
    expect(names).not.toContain('Weight');
  },

  'suggests values of fields and of CHANGED': async ({ alice }) => {
    const statuses = await alice.jql.getFieldAutoCompleteForQueryString({
      fieldName: 'status',
      fieldValue: 'prog',
    });
    expect(statuses.results).toEqual([{ value: 'In Progress', displayName: 'In <b>Prog</b>ress' }]);
    const people = await alice.jql.getFieldAutoCompleteForQueryString({
      fieldName: 'status',
      predicateName: 'by',
      predicateValue: 'ali',
    });
    expect(people.results?.map(({ value }) => value)).toEqual(['account-alice']);
  },

  'tells which queries find which issues': async ({ alice, task }) => {
    const ids = [Number((await task()).id), Number((await task()).id)];
    const { matches } = await alice.issueSearch.matchIssues({
      issueIds: [...ids, 999_999],
      jqls: ['project = DOG', 'key = DOG-2', 'broken = value'],
    });
    expect(matches).toEqual([
      { matchedIssues: ids, errors: [] },
      { matchedIssues: [ids[1]], errors: [] },
      { matchedIssues: [], errors: ['Invalid JQL: broken = value'] },
    ]);
  },

  'turns names of people into account ids': async ({ alice }) => {
    const converted = await alice.jql.migrateQueries({
      queryStrings: ['assignee in (Bob, account-alice) ORDER BY key', 'reporter = nobody'],
    });
    expect(converted).toEqual({
      queryStrings: ['assignee in (account-bob, account-alice) ORDER BY key'],
      queriesWithUnknownUsers: [
        { originalQuery: 'reporter = nobody', convertedQuery: 'reporter = unknown' },
      ],
    });
  },

  'hides the names of projects from those who may not see them': async ({ plain, projectId }) => {
    const answer = await plain('POST', '/rest/api/3/jql/sanitize', {
      queries: [
        { query: "project = 'Dogs' AND status = Done", accountId: null },
        { query: "project = 'Dogs'", accountId: 'account-alice' },
        { query: 'project Dogs' },
      ],
    });
    expect(answer).toMatchObject({
      status: 200,
      body: {
        queries: [
          { sanitizedQuery: `project = ${projectId} AND status = Done`, accountId: null },
          { sanitizedQuery: "project = 'Dogs'", accountId: 'account-alice' },
          { initialQuery: 'project Dogs', errors: { errorMessages: [expect.any(String)] } },
        ],
      },
    });
  },
};
