import { present, type Scenario } from './jira-world';
import { flow } from './workflow-body';

/** Which workflow the issues of a project follow. */
export const workflowSchemesScenario: Scenario = {
  'makes, changes, assigns and deletes a scheme': async ({ admin, projectId }) => {
    const { workflowSchemes: schemes, workflowSchemeProjectAssociations: use } = admin;
    await admin.workflows.createWorkflows(flow('Flow'));
    const made = await schemes.createWorkflowScheme({ name: 'W', defaultWorkflow: 'Flow' });
    const id = present(made.id);
    const changed = await schemes.updateWorkflowScheme({ id, body: { name: 'V' } });
    expect(changed).toMatchObject({ id, name: 'V', defaultWorkflow: 'Flow' });
    expect(await schemes.getWorkflowScheme({ id })).toMatchObject({ name: 'V' });
    const used = { projectId: [Number(projectId)] };
    await use.assignSchemeToProject({ projectId, workflowSchemeId: String(id) });
    const after = await use.getWorkflowSchemeProjectAssociations(used);
    expect(after.values[0]?.workflowScheme?.name).toBe('V');
    await use.assignSchemeToProject({ projectId });
    await schemes.deleteWorkflowScheme({ id });
    const left = await schemes.getAllWorkflowSchemes({});
    expect(left.values.map(({ name }) => name)).not.toContain('V');
  },

  'updates a scheme by its version and switches a project to it': async (world) => {
    const { admin, projectId, plain, idNamed } = world;
    await admin.workflows.createWorkflows(flow('Flow'));
    const made = await admin.workflowSchemes.createWorkflowScheme({
      name: 'W',
      defaultWorkflow: 'Flow',
    });
    const id = String(present(made.id));
    const [read] = await admin.workflowSchemes.readWorkflowSchemes({ workflowSchemeIds: [id] });
    await admin.workflowSchemes.updateSchemes({
      id,
      name: 'W',
      description: 'By version.',
      defaultWorkflowId: present(read?.defaultWorkflow?.id),
      version: present(read?.version),
    });
    await world.task();
    const { values } = await admin.status.search({});
    const answer = await plain('POST', '/rest/api/3/workflowscheme/project/switch', {
      projectId,
      targetSchemeId: id,
      mappingsByIssueTypeOverride: [
        {
          issueTypeId: idNamed(await admin.issueTypes.getIssueAllTypes(), 'Task'),
          statusMappings: [
            { oldStatusId: idNamed(values, 'To Do'), newStatusId: idNamed(values, 'Open') },
          ],
        },
      ],
    });
    expect(answer).toMatchObject({ status: 303, body: { status: 'COMPLETE' } });
  },
};
