import { present, type JiraWorld, type Scenario } from './jira-world';
import { flow } from './workflow-body';

/** Makes the workflow Flow, of which the transition Shut asks the app's validator. */
async function guardedFlow({ admin, site }: JiraWorld): Promise<void> {
  const body = flow('Flow');
  const rule = {
    ruleKey: 'forge:expression-validator',
    parameters: { key: site.app.moduleAri('sample-validator'), config: '{"strict":true}' },
  };
  await admin.workflows.createWorkflows({
    ...body,
    workflows: body.workflows.map((workflow) => ({
      ...workflow,
      transitions: workflow.transitions.map((transition) =>
        transition.name === 'Shut' ? { ...transition, validators: [rule] } : transition,
      ),
    })),
  });
}

/** Rules of the app, which the app configures itself. */
export const ruleConfigScenario: Scenario = {
  'are found and configured by the app, and by nobody else': async (world) => {
    await guardedFlow(world);
    const { workflowTransitionRules: rules } = world.app;
    const asked = { types: ['validator'], expand: 'transition' };
    const { values } = await rules.getWorkflowTransitionRuleConfigurations(asked);
    const [rule] = present(values[0]?.validators);
    expect(values).toMatchObject([{ workflowId: { name: 'Flow' } }]);
    expect(rule).toMatchObject({
      key: 'sample-validator',
      configuration: { value: '{"strict":true}', disabled: false },
      transition: { id: 11, name: 'Shut' },
    });
    const id = present(rule?.id);
    const configuration = { value: '{}', disabled: true, tag: 'moved' };
    const stranger = { id: 'nothing', key: 'sample-validator', configuration };
    const { updateResults } = await rules.updateWorkflowTransitionRuleConfigurations({
      workflows: [
        {
          workflowId: { name: 'Flow', draft: false },
          validators: [{ id, key: 'sample-validator', configuration }, stranger],
        },
      ],
    });
    expect(Object.keys(updateResults[0]?.ruleUpdateErrors ?? {})).toEqual(['nothing']);
    const tagged = await rules.getWorkflowTransitionRuleConfigurations({
      types: ['validator'],
      withTags: ['moved'],
    });
    expect(tagged.values[0]?.validators).toMatchObject([{ id, configuration }]);
    const asAdmin = world.admin.workflowTransitionRules;
    const other = asAdmin.getWorkflowTransitionRuleConfigurations(asked);
    await expect(other).rejects.toMatchObject({ status: 403 });
    const drop = rules.deleteWorkflowTransitionRuleConfigurations({ workflows: [] });
    await expect(drop).rejects.toMatchObject({ status: 403 });
  },
};
