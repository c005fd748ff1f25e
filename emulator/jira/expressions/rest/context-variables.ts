import { JiraError } from '../../errors';
import { visibleIssue } from '../../issues/find-issue';
import type { IssueRecord } from '../../model/issue';
import { NotModelled } from '../../not-modelled';
import { appEntity } from '../entities/app-entity';
import { Batch } from '../entities/batch';
import { issueEntity } from '../entities/issue-entity';
import { currentUser, knownUserValue, visibleProjectValue, type JiraRun } from '../jira-run';
import { fromJson } from '../values/json-values';
import type { Value } from '../values/value';
import type { ContextBody, CustomVariable } from './request-body';

type Variable = readonly [string, Value];

/** Parts of the context that this site has nothing for. */
const UNMODELLED = ['sprint', 'board', 'serviceDesk', 'customerRequest'] as const;

function issueNamed({ context }: JiraRun, idOrKey: string): Value {
  const issue = visibleIssue(context.site, context.caller, idOrKey);
  return issueEntity.of(issue, context, new Batch());
}

function projectNamed({ context }: JiraRun, idOrKey: string): Value {
  const project = visibleProjectValue(idOrKey, context);
  if (project !== null) return project;
  throw new JiraError(404, ['Project does not exist or you do not have permission to see it.']);
}

function userNamed({ context }: JiraRun, accountId: string): Value {
  const user = knownUserValue(accountId, context);
  if (user !== null) return user;
  throw new JiraError(404, [`The user with the accountId ${accountId} does not exist.`]);
}

function customIssue(jira: JiraRun, id: number | undefined, key: string | undefined): Value {
  const name = key ?? id;
  if (name === undefined || (key !== undefined && id !== undefined)) {
    throw new JiraError(400, ['A variable of the type issue takes either an id or a key.']);
  }
  return issueNamed(jira, String(name));
}

function customValue(jira: JiraRun, variable: CustomVariable): Value {
  switch (variable.type) {
    case 'user':
      return userNamed(jira, variable.accountId);
    case 'issue':
      return customIssue(jira, variable.id, variable.key);
    case 'json':
      return fromJson(variable.value, jira.run.budget);
  }
}

function customVariables(jira: JiraRun, custom: ContextBody['custom']): readonly Variable[] {
  return Object.entries(custom).map(([name, given]) => {
    if (!Array.isArray(given)) return [name, customValue(jira, given)] as const;
    return [name, given.map((each) => customValue(jira, each))] as const;
  });
}

function appVariable({ context }: JiraRun): readonly Variable[] {
  const { site, caller } = context;
  if (caller.app === undefined) return [];
  return [['app', appEntity.of(site.app, context, new Batch())]];
}

/** Issues of a query as the variable `issues`; what is loaded for one is loaded for all. */
export function issuesVariable({ context }: JiraRun, rows: readonly IssueRecord[]): Variable {
  const batch = new Batch();
  return ['issues', rows.map((row) => issueEntity.of(row, context, batch))];
}

/**
 * Variables that a request asks for. Throws 404 for what is missing or hidden and 501 for sprints, boards
 * and service desks.
 */
export function contextVariables(
  jira: JiraRun,
  body: ContextBody | undefined,
): readonly Variable[] {
  const always: readonly Variable[] = [['user', currentUser(jira)], ...appVariable(jira)];
  if (body === undefined) return always;
  const strange = UNMODELLED.find((name) => body[name] !== undefined);
  if (strange !== undefined) throw new NotModelled(`\`${strange}\` in the context of expressions`);
  const { issue, project } = body;
  return [
    ...always,
    ...(issue === undefined ? [] : [['issue', issueNamed(jira, issue)] as const]),
    ...(project === undefined ? [] : [['project', projectNamed(jira, project)] as const]),
    ...customVariables(jira, body.custom),
  ];
}
