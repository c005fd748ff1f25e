import type { Caller } from '../../../caller';
import type { Site } from '../../../site';
import type { IssueRecord } from '../../model/issue';
import type { ProjectRecord } from '../../model/project';
import { appEntity } from '../entities/app-entity';
import { Batch } from '../entities/batch';
import { issueEntity } from '../entities/issue-entity';
import { projectEntity } from '../entities/project-entity';
import { EvaluationError, LimitExceeded } from '../evaluation/evaluation-error';
import { evaluateProgram } from '../evaluation/evaluate-program';
import { currentUser, startJiraRun } from '../jira-run';
import { compile } from '../syntax/compile';
import { STANDARD_LIMITS } from '../syntax/syntactic-limits';
import type { Value } from '../values/value';

/** Where a module may appear, and to whom. */
export interface DisplayScene {
  readonly site: Site;
  readonly caller: Caller;
  readonly issue: IssueRecord | undefined;
  readonly project: ProjectRecord | undefined;
}

/**
 * Whether the expression of the display condition `jiraExpression` is true. One that fails is not.
 * https://developer.atlassian.com/platform/forge/manifest-reference/display-conditions/jira/
 */
export function displayExpressionHolds(source: string, scene: DisplayScene): boolean {
  const compiled = compile(source, STANDARD_LIMITS);
  if (!compiled.ok) return false;
  const { site, caller, issue, project } = scene;
  const jira = startJiraRun(site, caller);
  const { context, run } = jira;
  const variables: (readonly [string, Value])[] = [
    ['user', currentUser(jira)],
    ['app', appEntity.of(site.app, context, new Batch())],
  ];
  if (issue !== undefined) variables.push(['issue', issueEntity.of(issue, context, new Batch())]);
  if (project !== undefined) {
    variables.push(['project', projectEntity.of(project, context, new Batch())]);
  }
  try {
    return evaluateProgram(compiled.block, variables, run) === true;
  } catch (error) {
    if (error instanceof EvaluationError || error instanceof LimitExceeded) return false;
    throw error;
  }
}
