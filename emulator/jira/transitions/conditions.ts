import type { Caller } from '../../caller';
import { accounts } from '../../identity';
import type { Site } from '../../site';
import { actingAccount } from '../issues/find-issue';
import { belongings } from '../issues/issue-index';
import { projectOf } from '../issues/screen-fields';
import { groupIdOf } from '../model/group';
import { issues, type IssueRecord } from '../model/issue';
import type { ConditionGroup, WorkflowRule } from '../model/workflow';
import { NotModelled } from '../not-modelled';
import { holdsRole, permissions } from '../permissions';
import { expressionHolds, type ConditionScene } from './expression-condition';
import { passedStatuses } from './status-history';

/** A comma-separated rule parameter as a list. */
export function listParameter(rule: WorkflowRule, name: string): readonly string[] {
  const text = rule.parameters[name] ?? '';
  return text.split(',').flatMap((part) => (part.trim() === '' ? [] : [part.trim()]));
}

function isNamedPerson(site: Site, caller: Caller, issue: IssueRecord, rule: WorkflowRule) {
  const accountId = actingAccount(site, caller);
  return listParameter(rule, 'accountIds').some((name) => {
    if (name === 'allow-reporter') return issue.fields['reporter'] === accountId;
    if (name === 'allow-assignee') return issue.fields['assignee'] === accountId;
    return name === accountId;
  });
}

/** Passes when any of its criteria holds, as the rule's description says. */
function isAllowed(site: Site, caller: Caller, issue: IssueRecord, rule: WorkflowRule): boolean {
  if (isNamedPerson(site, caller, issue, rule)) return true;
  const may = permissions(site);
  const keys = listParameter(rule, 'permissionKeys');
  if (keys.some((key) => may.can(caller, key, { issue }))) return true;
  const account = accounts(site).get(actingAccount(site, caller));
  if (account === undefined) return false;
  const project = projectOf(site, issue.projectId);
  if (listParameter(rule, 'roleIds').some((id) => holdsRole(account, project, id))) return true;
  const groups = listParameter(rule, 'groupIds');
  return account.groups.some((name) => groups.includes(groupIdOf(site, name)));
}

function wasInStatus(site: Site, issue: IssueRecord, rule: WorkflowRule): boolean {
  const wanted = listParameter(rule, 'previousStatusIds');
  const passed = passedStatuses(site, issue);
  const counted = rule.parameters['mostRecentStatusOnly'] === 'true' ? passed.slice(-1) : passed;
  const current = rule.parameters['includeCurrentStatus'] === 'true' ? [issue.statusId] : [];
  const found = [...counted, ...current].some((id) => wanted.includes(id));
  return rule.parameters['not'] === 'true' ? !found : found;
}

function childrenAreIn(site: Site, issue: IssueRecord, rule: WorkflowRule): boolean {
  const allowed = listParameter(rule, 'statusIds');
  return belongings(site, issue.id).children.every((id) => {
    const child = issues(site).get(id);
    return child === undefined || allowed.includes(child.statusId);
  });
}

function holds(scene: ConditionScene, rule: WorkflowRule, group: ConditionGroup): boolean {
  const { site, caller, issue } = scene;
  switch (rule.ruleKey) {
    case 'system:restrict-issue-transition':
      return isAllowed(site, caller, issue, rule);
    case 'system:restrict-from-all-users':
      return rule.parameters['restrictMode'] === 'users' && scene.hidden === true;
    case 'system:previous-status-condition':
      return wasInStatus(site, issue, rule);
    case 'system:parent-or-child-blocking-condition':
      return childrenAreIn(site, issue, rule);
    case 'forge:expression-condition':
      return expressionHolds(scene, rule, group);
    default:
      throw new NotModelled(`the workflow condition ${rule.ruleKey}`);
  }
}

function groupHolds(scene: ConditionScene, group: ConditionGroup): boolean {
  const checks = [
    ...group.conditions.map((rule) => () => holds(scene, rule, group)),
    ...group.conditionGroups.map((inner) => () => groupHolds(scene, inner)),
  ];
  if (checks.length === 0) return true;
  return group.operation === 'ALL'
    ? checks.every((check) => check())
    : checks.some((check) => check());
}

/**
 * Whether the conditions of a transition let the caller see and use it.
 * https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-workflows/#api-rest-api-3-workflows-capabilities-get
 */
export function conditionsHold(scene: ConditionScene): boolean {
  const { conditions } = scene.transition;
  return conditions === null || groupHolds(scene, conditions);
}
