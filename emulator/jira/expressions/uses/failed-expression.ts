import type { AppModule } from '../../../forge/installed-app';
import { actingAccount } from '../../issues/find-issue';
import type { WorkflowRule } from '../../model/workflow';
import type { RuleScene } from './rule-expression';

/** The rule whose expression failed. */
export interface FailedRule {
  readonly kind: 'condition' | 'validator';
  readonly rule: WorkflowRule;
  readonly module: AppModule;
  readonly expression: string;
}

/**
 * Publishes `avi:jira:failed:expression`: a rule's expression failed or answered something else than it
 * has to. https://developer.atlassian.com/platform/forge/events-reference/jira/#expression-evaluation-failed
 */
export function publishFailedExpression(
  scene: RuleScene,
  { kind, rule, module, expression }: FailedRule,
  errorMessages: readonly string[],
): void {
  const { site, caller, issue, project, transition, workflow } = scene;
  const name = 'avi:jira:failed:expression';
  site.events.publish({
    name,
    selfGenerated: false,
    payload: {
      eventType: name,
      timestamp: String(site.clock.now()),
      extensionId: site.app.moduleAri(module.key),
      workflowId: workflow.id,
      workflowName: workflow.name,
      [`${kind}Id`]: rule.id,
      expression,
      errorMessages,
      context: {
        ...(issue.id === '' ? {} : { issue: { id: issue.id, key: issue.key } }),
        project: { id: project.id, key: project.key },
        user: { accountId: actingAccount(site, caller) },
        transition: { id: transition.id, name: transition.name },
      },
    },
  });
}
