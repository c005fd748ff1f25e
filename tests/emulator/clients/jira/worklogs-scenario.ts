import { adf, present, type Scenario } from './jira-world';

/** Work that people log, and votes. */
export const worklogsScenario: Scenario = {
  'logs work, changes and deletes it': async ({ alice, task }) => {
    const { id: issueId, key: issueIdOrKey } = await task();
    const logs = alice.issueWorklogs;
    const made = await logs.addWorklog({
      issueIdOrKey,
      timeSpent: '1d 2h 30m',
      started: '2026-11-20T09:00:00.000+0000',
      comment: adf('Dug.'),
    });
    const id = present(made.id);
    expect(made).toMatchObject({
      issueId,
      timeSpent: '1d 2h 30m',
      timeSpentSeconds: 37_800,
      author: { accountId: 'account-alice' },
    });
    await logs.updateWorklog({ issueIdOrKey, id, body: { timeSpentSeconds: 3600 } });
    expect(await logs.getWorklog({ issueIdOrKey, id })).toMatchObject({ timeSpent: '1h' });
    expect((await logs.getIssueWorklog({ issueIdOrKey })).worklogs).toHaveLength(1);
    await logs.deleteWorklog({ issueIdOrKey, id });
    expect((await logs.getIssueWorklog({ issueIdOrKey })).worklogs).toEqual([]);
    const wrong = logs.addWorklog({ issueIdOrKey, timeSpent: 'all day' });
    await expect(wrong).rejects.toMatchObject({ status: 400 });
  },

  'counts votes, but none for what one has reported': async ({ alice, admin, task }) => {
    const { key: issueIdOrKey } = await task();
    await admin.issueVotes.addVote({ issueIdOrKey });
    const votes = await admin.issueVotes.getVotes({ issueIdOrKey });
    expect(votes).toMatchObject({ votes: 1, hasVoted: true });
    expect((await alice.issueVotes.getVotes({ issueIdOrKey })).hasVoted).toBe(false);
    await admin.issueVotes.removeVote({ issueIdOrKey });
    expect((await admin.issueVotes.getVotes({ issueIdOrKey })).votes).toBe(0);
    await expect(alice.issueVotes.addVote({ issueIdOrKey })).rejects.toMatchObject({ status: 404 });
  },
};
