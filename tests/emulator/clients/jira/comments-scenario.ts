import { adf, present, type Scenario } from './jira-world';

/** Comments of issues. */
export const commentsScenario: Scenario = {
  'adds, changes, lists and deletes a comment': async ({ alice, task }) => {
    const { key: issueIdOrKey } = await task();
    const made = await alice.issueComments.addComment({ issueIdOrKey, body: adf('First.') });
    const id = present(made.id);
    expect(made).toMatchObject({ author: { accountId: 'account-alice' } });
    const one = await alice.issueComments.getComment({ issueIdOrKey, id, expand: 'renderedBody' });
    expect(one.renderedBody).toContain('First.');
    await alice.issueComments.updateComment({ issueIdOrKey, id, body: { body: adf('Second.') } });
    const { comments, total } = await alice.issueComments.getComments({ issueIdOrKey });
    expect(total).toBe(1);
    expect(JSON.stringify(comments)).toContain('Second.');
    await alice.issueComments.deleteComment({ issueIdOrKey, id });
    expect((await alice.issueComments.getComments({ issueIdOrKey })).comments).toEqual([]);
  },
};
