import { present, type JiraWorld, type Scenario } from './jira-world';

const inferred = {
  inferClassificationDefaults: true,
  inferFieldDefaults: true,
  inferStatusDefaults: true,
  inferSubtaskTypeDefault: true,
};

async function catProject({ admin }: JiraWorld): Promise<string> {
  await admin.projects.createProject({
    key: 'CAT',
    name: 'Cats',
    projectTypeKey: 'business',
    projectTemplateKey:
      'com.atlassian.jira-core-project-templates:jira-core-simplified-project-management',
    leadAccountId: 'account-admin',
  });
  const { issueTypes } = await admin.projects.getProject({ projectIdOrKey: 'CAT' });
  return present(issueTypes?.find(({ name }) => name === 'Task')?.id);
}

/** Moving issues to other projects, and how that stands. */
export const movesScenario: Scenario = {
  'moves an issue to another project and follows the task': async (world) => {
    const { alice, task } = world;
    const typeId = await catProject(world);
    const { id, key } = await task();
    const { taskId } = await alice.issueBulkOperations.submitBulkMove({
      sendBulkNotification: false,
      targetToSourcesMapping: { [`CAT,${typeId}`]: { ...inferred, issueIdsOrKeys: [key] } },
    });
    const progress = await alice.issueBulkOperations.getBulkOperationProgress({
      taskId: present(taskId),
    });
    expect(progress).toMatchObject({
      taskId,
      status: 'COMPLETE',
      progressPercent: 100,
      totalIssueCount: 1,
      invalidOrInaccessibleIssueCount: 0,
      processedAccessibleIssues: [Number(id)],
      submittedBy: { accountId: 'account-alice' },
    });
    expect(progress.created?.toISOString()).toBe('2026-11-23T09:00:00.000Z');
    const moved = await alice.issues.getIssue({ issueIdOrKey: key, expand: ['changelog'] });
    expect(moved).toMatchObject({ id, key: 'CAT-1' });
  },

  'refuses issues that are not there, and tasks that are no bulk operation': async (world) => {
    const { alice } = world;
    const typeId = await catProject(world);
    const move = alice.issueBulkOperations.submitBulkMove({
      targetToSourcesMapping: { [`CAT,${typeId}`]: { ...inferred, issueIdsOrKeys: ['DOG-9'] } },
    });
    await expect(move).rejects.toMatchObject({ status: 400 });
    const progress = alice.issueBulkOperations.getBulkOperationProgress({ taskId: '1' });
    await expect(progress).rejects.toMatchObject({ status: 400 });
  },
};
