import type { Caller } from '../../../caller';
import type { Site } from '../../../site';
import type { IssueRecord } from '../../model/issue';
import type { ProjectRecord } from '../../model/project';
import type { TransitionRecord, WorkflowRecord } from '../../model/workflow';
import { Batch } from '../entities/batch';
import { issueEntity } from '../entities/issue-entity';
import { projectEntity } from '../entities/project-entity';
import { transitionEntity, workflowEntity } from '../entities/workflow-entities';
import { EvaluationError, LimitExceeded } from '../evaluation/evaluation-error';
import { evaluateProgram } from '../evaluation/evaluate-program';
import { currentUser, startJiraRun, type JiraRun } from '../jira-run';
import { compile, problemSentence } from '../syntax/compile';
import { STANDARD_LIMITS } from '../syntax/syntactic-limits';
import { fromJson } from '../values/json-values';
import type { Value } from '../values/value';

/** What a workflow rule's expression sees. */
export interface RuleScene {
  readonly site: Site;
  readonly caller: Caller;
  /** With the changes of the screen, where the rule is a validator. */
  readonly issue: IssueRecord;
  /** The issue before the screen; undefined for conditions and while an issue is being created. */
  readonly originalIssue: IssueRecord | undefined;
  readonly project: ProjectRecord;
  readonly transition: TransitionRecord;
  /** Undefined while an issue is being created. */
  readonly fromStatusId: string | undefined;
  readonly workflow: WorkflowRecord;
  /** What the rule's configuration screen saved. */
  readonly config: unknown;
  /** Variables that this kind of rule has beyond the others. */
  readonly more?: Readonly<Record<string, string | null>>;
}

export type RuleResult =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly errorMessages: readonly string[] };

function variables(jira: JiraRun, scene: RuleScene): readonly (readonly [string, Value])[] {
  const { context, run } = jira;
  const { issue, originalIssue, project, transition, fromStatusId, workflow } = scene;
  const batch = () => new Batch();
  return [
    ['user', currentUser(jira)],
    ['issue', issueEntity.of(issue, context, batch())],
    ...(originalIssue === undefined
      ? []
      : [['originalIssue', issueEntity.of(originalIssue, context, batch())] as const]),
    ['project', projectEntity.of(project, context, batch())],
    ['transition', transitionEntity.of({ transition, fromStatusId }, context, batch())],
    ['workflow', workflowEntity.of(workflow, context, batch())],
    ['config', fromJson(scene.config, run.budget)],
    ...Object.entries(scene.more ?? {}),
  ];
}

/**
 * Evaluates the expression of a workflow rule for the person who transitions. Throws NotModelled for what
 * the site has nothing for.
 * https://developer.atlassian.com/platform/forge/manifest-reference/modules/jira-workflow-validator/#context-variables
 */
export function evaluateRule(source: string, scene: RuleScene): RuleResult {
  const compiled = compile(source, STANDARD_LIMITS);
  if (!compiled.ok) return { ok: false, errorMessages: compiled.problems.map(problemSentence) };
  const jira = startJiraRun(scene.site, scene.caller);
  try {
    return { ok: true, value: evaluateProgram(compiled.block, variables(jira, scene), jira.run) };
  } catch (error) {
    if (!(error instanceof EvaluationError || error instanceof LimitExceeded)) throw error;
    return { ok: false, errorMessages: [error.message] };
  }
}
