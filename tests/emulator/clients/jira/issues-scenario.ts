import { adf, present, type Scenario } from './jira-world';

/** Creating, reading, changing and deleting issues. */
export const issuesScenario: Scenario = {
  'creates, reads, edits and deletes an issue': async ({ alice, admin, task }) => {
    const { id, key } = await task({ description: adf('What it is about.') });
    const issue = await alice.issues.getIssue({
      issueIdOrKey: key,
      expand: ['names', 'schema', 'renderedFields', 'changelog', 'transitions', 'editmeta'],
    });
    expect(issue).toMatchObject({ id, key, fields: { summary: 'A task' } });
    expect(issue.names?.['summary']).toBe('Summary');
    await alice.issues.editIssue({ issueIdOrKey: id, fields: { summary: 'Another task' } });
    const changed = await alice.issues.getIssue({ issueIdOrKey: id, fields: ['summary'] });
    expect(changed.fields).toEqual({ summary: 'Another task' });
    await admin.issues.deleteIssue({ issueIdOrKey: id });
    await expect(alice.issues.getIssue({ issueIdOrKey: id })).rejects.toMatchObject({
      status: 404,
    });
  },

  'says what may be entered on create and edit': async ({ alice, projectId, task, idNamed }) => {
    const types = await alice.issues.getCreateIssueMetaIssueTypes({ projectIdOrKey: projectId });
    const issueTypeId = idNamed(types.issueTypes, 'Task');
    const meta = await alice.issues.getCreateIssueMetaIssueTypeId({
      projectIdOrKey: 'DOG',
      issueTypeId,
    });
    const summary = meta.fields?.find(({ fieldId }) => fieldId === 'summary');
    expect(summary).toMatchObject({ required: true, schema: { type: 'string' } });
    const { key } = await task();
    const edit = await alice.issues.getEditIssueMeta({ issueIdOrKey: key });
    expect(edit.fields?.['summary']).toMatchObject({ required: true, operations: ['set'] });
  },

  'performs a transition and keeps its history': async ({ alice, task }) => {
    const { id, key } = await task();
    const { transitions } = await alice.issues.getTransitions({
      issueIdOrKey: key,
      expand: 'transitions.fields',
    });
    const done = present(transitions?.find(({ to }) => to?.name === 'Done'));
    await alice.issues.doTransition({ issueIdOrKey: key, transition: { id: present(done.id) } });
    const log = await alice.issues.getChangeLogs({ issueIdOrKey: key });
    const items = log.values.flatMap((each) => each.items ?? []);
    expect(items).toContainEqual(expect.objectContaining({ field: 'status', toString: 'Done' }));
    const bulk = await alice.issues.getBulkChangelogs({ issueIdsOrKeys: [id] });
    expect(bulk.issueChangeLogs?.map(({ issueId }) => issueId)).toEqual([id]);
  },

  'fetches many issues, and says which are not there': async ({ alice, task }) => {
    const made = [await task(), await task()];
    const { issues, issueErrors } = await alice.issues.bulkFetchIssues({
      issueIdsOrKeys: [...made.map(({ key }) => key), 'DOG-99'],
      fields: ['summary'],
    });
    expect(issues?.map(({ key }) => key)).toEqual(made.map(({ key }) => key));
    expect(issueErrors).toHaveLength(1);
  },

  'creates many issues, and says which of them are wrong': async ({ alice, projectId }) => {
    const fields = { project: { id: projectId }, issuetype: { name: 'Task' } };
    const { issues, errors } = await alice.issues.createIssues({
      issueUpdates: [
        { fields: { ...fields, summary: 'One' } },
        { fields },
        { fields: { ...fields, summary: 'Three' } },
      ],
    });
    expect(issues?.map(({ key }) => key)).toEqual(['DOG-1', 'DOG-2']);
    expect(errors).toMatchObject([{ status: 400, failedElementNumber: 1 }]);
    const none = alice.issues.createIssues({ issueUpdates: [{ fields }] });
    await expect(none).rejects.toMatchObject({ status: 400 });
  },

  'assigns, watches and notifies': async (world) => {
    const { alice, admin, task } = world;
    const { key } = await task();
    await alice.issues.assignIssue({ issueIdOrKey: key, accountId: 'account-bob' });
    const { fields } = await alice.issues.getIssue({ issueIdOrKey: key, fields: ['assignee'] });
    expect(fields).toMatchObject({ assignee: { accountId: 'account-bob' } });
    const watching = () => alice.issueWatchers.getIssueWatchers({ issueIdOrKey: key });
    const watch = { issueIdOrKey: key, accountId: 'account-bob' };
    await world.plain('POST', `/rest/api/3/issue/${key}/watchers`, 'account-bob');
    expect((await watching()).watchers?.map(({ accountId }) => accountId)).toContain('account-bob');
    await admin.issueWatchers.removeWatcher(watch);
    expect((await watching()).watchers?.map(({ accountId }) => accountId)).not.toContain(
      'account-bob',
    );
    await alice.issues.notify({
      issueIdOrKey: key,
      subject: 'Look here',
      textBody: 'It is late.',
      to: { assignee: true },
    });
  },

  'keeps properties of an issue': async ({ alice, task }) => {
    const { key: issueIdOrKey } = await task();
    const at = { issueIdOrKey, propertyKey: 'weather' };
    await alice.issueProperties.setIssueProperty({ ...at, body: { sun: true } });
    expect(await alice.issueProperties.getIssueProperty(at)).toEqual({
      key: 'weather',
      value: { sun: true },
    });
    const { keys } = await alice.issueProperties.getIssuePropertyKeys({ issueIdOrKey });
    expect(keys?.map(({ key }) => key)).toEqual(['weather']);
    await alice.issueProperties.deleteIssueProperty(at);
    await expect(alice.issueProperties.getIssueProperty(at)).rejects.toMatchObject({ status: 404 });
  },

  'takes values of fields that the app owns': async ({ app, alice, site, task, idNamed }) => {
    const fields = await alice.issueFields.getFields();
    const score = idNamed(fields, 'Sample number');
    const { id, key } = await task();
    const issueIds = [Number(id)];
    await app.issueCustomFieldValuesApps.updateCustomFieldValue({
      fieldIdOrKey: score,
      updates: [{ issueIds, value: 7 }],
    });
    const valueNow = async () =>
      (await alice.issues.getIssue({ issueIdOrKey: key })).fields?.[score] as unknown;
    expect(await valueNow()).toBe(7);
    await app.issueCustomFieldValuesApps.updateMultipleCustomFieldValues({
      updates: [{ customField: score, issueIds, value: 8 }],
    });
    expect(await valueNow()).toBe(8);
    expect(site.app.module('sample-number')).toBeDefined();
  },
};
