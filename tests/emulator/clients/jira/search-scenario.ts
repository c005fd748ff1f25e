import type { Scenario } from './jira-world';

const jql = 'project = DOG ORDER BY key ASC';

/** JQL, and the small searches beside it. */
export const searchScenario: Scenario = {
  'finds issues page by page': async ({ alice, task }) => {
    const keys = [(await task()).key, (await task()).key, (await task()).key];
    const first = await alice.issueSearch.searchAndReconsileIssuesUsingJql({
      jql,
      maxResults: 2,
      fields: ['summary'],
    });
    const second = await alice.issueSearch.searchAndReconsileIssuesUsingJqlPost({
      jql,
      maxResults: 2,
      fields: ['summary'],
      nextPageToken: first.nextPageToken ?? '',
    });
    const found = [first, second].flatMap(({ issues }) => issues ?? []);
    expect(found.map(({ key }) => key)).toEqual(keys);
    expect([first.isLast, second.isLast]).toEqual([false, true]);
  },

  'finds an issue that was just made when it is told to reconcile': async ({ alice, task }) => {
    const { id } = await task();
    const { issues } = await alice.issueSearch.searchAndReconsileIssuesUsingJqlPost({
      jql,
      fields: ['*all'],
      expand: 'names,schema',
      reconcileIssues: [Number(id)],
    });
    expect(issues?.map((each) => each.id)).toEqual([id]);
  },

  'counts, and offers issues by what is typed': async ({ alice, task }) => {
    const { key } = await task({ summary: 'Water the plants' });
    expect(await alice.issueSearch.countIssues({ jql: 'project = DOG' })).toEqual({ count: 1 });
    const { sections } = await alice.issueSearch.getIssuePickerResource({
      query: 'plants',
      currentJQL: 'project = DOG',
    });
    expect(sections?.flatMap(({ issues }) => issues?.map((each) => each.key))).toContain(key);
  },

  'says what JQL knows and reads queries': async ({ alice }) => {
    const { visibleFieldNames } = await alice.jql.getAutoComplete();
    expect(visibleFieldNames?.map(({ value }) => value)).toContain('summary');
    const { queries } = await alice.jql.parseJqlQueries({
      queries: ['project = DOG', 'project ='],
      validation: 'strict',
    });
    expect(queries.map(({ errors }) => (errors ?? []).length > 0)).toEqual([false, true]);
  },
};
