import { present, type Scenario } from './jira-world';
import { flow } from './workflow-body';

/** Workflows: making, reading, changing under a version lock, deleting. */
export const workflowsScenario: Scenario = {
  'validates, creates, finds and reads a workflow': async ({ admin }) => {
    const good = await admin.workflows.validateCreateWorkflows({ payload: flow('Flow') });
    expect(good.errors).toEqual([]);
    const { workflows } = await admin.workflows.createWorkflows(flow('Flow'));
    const id = present(workflows?.[0]?.id);
    const bad = await admin.workflows.validateCreateWorkflows({ payload: flow('Flow') });
    expect(bad.errors).not.toEqual([]);
    const found = await admin.workflows.searchWorkflows({
      queryString: 'flow',
      expand: 'values.transitions',
    });
    expect(found.values?.map(({ name }) => name)).toContain('Flow');
    const read = await admin.workflows.readWorkflows({ workflowIds: [id] });
    expect(read.workflows).toMatchObject([{ id, name: 'Flow' }]);
  },

  'changes a workflow of the version that was read, and no other': async ({ admin }) => {
    const { statuses, workflows } = await admin.workflows.createWorkflows(flow('Flow'));
    const made = present(workflows?.[0]);
    const update = {
      statuses: (statuses ?? []).map((each) => ({
        id: present(each.id),
        name: present(each.name),
        statusCategory: present(each.statusCategory),
        statusReference: present(each.statusReference),
      })),
      workflows: [
        {
          id: present(made.id),
          version: present(made.version),
          description: 'Changed.',
          statuses: (made.statuses ?? []).map((each) => ({
            statusReference: present(each.statusReference),
            properties: {},
          })),
          transitions: (made.transitions ?? []).map(
            ({ id, name, type, toStatusReference, links }) => ({
              id: present(id),
              name: present(name),
              description: '',
              type: present(type),
              toStatusReference: present(toStatusReference),
              links: links ?? [],
            }),
          ),
        },
      ],
    };
    const checked = await admin.workflows.validateUpdateWorkflows({ payload: update });
    expect(checked.errors).toEqual([]);
    const changed = await admin.workflows.updateWorkflows(update);
    expect(changed.workflows).toMatchObject([
      { description: 'Changed.', version: { versionNumber: 2 } },
    ]);
    await expect(admin.workflows.updateWorkflows(update)).rejects.toMatchObject({ status: 409 });
  },

  'says what rules there are, and deletes what nothing uses': async ({ admin, projectId }) => {
    const { workflows } = await admin.workflows.createWorkflows(flow('Flow'));
    const can = await admin.workflows.workflowCapabilities({ projectId });
    expect(can.systemRules?.map(({ ruleKey }) => ruleKey)).toContain('system:validate-field-value');
    expect(can.forgeRules).not.toEqual([]);
    expect(await admin.workflows.getDefaultEditor()).toEqual({ value: 'NEW' });
    await admin.workflows.deleteInactiveWorkflow({ entityId: present(workflows?.[0]?.id) });
    const left = await admin.workflows.searchWorkflows({ queryString: 'flow' });
    expect(left.values?.map(({ name }) => name)).not.toContain('Flow');
  },
};
