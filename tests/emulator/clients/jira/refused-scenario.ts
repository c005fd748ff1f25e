import type { Scenario } from './jira-world';

/** Calls that the table lists as refused. */
export const refusedScenario: Scenario = {
  'are refused by name': async ({ plain }) => {
    const transition = await plain('POST', '/rest/api/3/bulk/issues/transition', {});
    expect(transition.status).toBe(501);
    expect(JSON.stringify(transition.body)).toContain('/rest/api/3/bulk/issues/transition');
    expect((await plain('GET', '/rest/api/3/issue/createmeta')).status).toBe(501);
    expect((await plain('GET', '/rest/api/3/search?jql=')).status).toBe(410);
  },
};
