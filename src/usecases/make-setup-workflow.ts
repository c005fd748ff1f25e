import { findIssueType } from '../domain/setup/compare-issue-type';
import type { FoundSite } from '../domain/setup/found-site';
import { workflowName, workflowSchemeName } from '../domain/setup/names';
import { SetupProblem } from '../domain/setup/problem';
import { repairWorkflow } from '../domain/setup/repair-workflow';
import { planStatuses, planTransitions } from '../domain/setup/workflow-plan';
import type { SetupMaker } from './make-setup-field';

/** Makes the workflow, or adds to it what it lacks. An update that lost a race is left for the next run. */
export async function makeWorkflow(maker: SetupMaker, found: FoundSite): Promise<FoundSite> {
  const { site, newId } = maker;
  if (found.workflow === undefined) {
    const workflow = await site.createWorkflow({
      name: workflowName,
      description: 'How a sales asset request travels from the form to the library.',
      statuses: planStatuses(found),
      transitions: planTransitions(found, newId),
    });
    return { ...found, workflow };
  }
  const workflow = await site.updateWorkflow(repairWorkflow(found.workflow, found, newId));
  if (workflow !== 'conflict') return { ...found, workflow };
  throw new SetupProblem(
    'Somebody is editing the workflow. Publish or discard it, then run again.',
  );
}

export async function makeWorkflowScheme(
  { site }: SetupMaker,
  found: FoundSite,
): Promise<FoundSite> {
  const issueType = findIssueType(found);
  const { workflow, workflowScheme } = found;
  if (issueType === undefined || workflow === undefined) {
    throw new SetupProblem('The issue type and the workflow come first. Run those steps.');
  }
  const use = { issueTypeId: issueType.id, workflow };
  const description = 'Gives asset requests their workflow.';
  const made =
    workflowScheme === undefined
      ? await site.createWorkflowScheme({ name: workflowSchemeName, description }, use)
      : await site.setWorkflow(workflowScheme, use);
  return { ...found, workflowScheme: made };
}
