import type { Caller } from '../../caller';
import { accounts } from '../../identity';
import type { Site } from '../../site';
import { findIssue } from '../issues/find-issue';
import { permissions } from '../permissions';
import { findProject } from '../projects/find-project';
import type { EntityContext } from './entities/define-entity';
import { Batch } from './entities/batch';
import { issueValue } from './entities/issue-entity';
import { projectEntity } from './entities/project-entity';
import { userValue } from './entities/user-entity';
import { STANDARD_EVALUATION } from './evaluation/budget';
import { Failure } from './evaluation/evaluation-error';
import { plainConstructors } from './evaluation/globals';
import type { Constructor, Run } from './evaluation/run';
import { startRun } from './evaluation/start-run';
import { textAt } from './methods/argument';
import { toPlainJson } from './values/json-values';
import { isList, typeName, type Value } from './values/value';

/** An evaluation over the records of the site, with what entities need to look themselves up. */
export interface JiraRun {
  readonly run: Run;
  readonly context: EntityContext;
}

function idOrKey(name: string, [given]: readonly Value[]): string {
  if (typeof given === 'string') return given;
  if (typeof given === 'number') return String(given);
  throw new Failure(`A new ${name} is made of an id or a key, not of ${typeName(given ?? null)}.`);
}

function loadedIssue(given: readonly Value[], context: EntityContext): Value {
  context.budget.expensiveOperation();
  const issue = findIssue(context.site, idOrKey('Issue', given));
  return issue === undefined ? null : issueValue(issue, context, new Batch());
}

function loadedProject(given: readonly Value[], context: EntityContext): Value {
  context.budget.expensiveOperation();
  return visibleProjectValue(idOrKey('Project', given), context);
}

/** A project for an expression, null where there is none or the caller may not see it. */
export function visibleProjectValue(key: string, context: EntityContext): Value {
  const { site, caller } = context;
  const project = findProject(site, key);
  const seen =
    project !== undefined && permissions(site).can(caller, 'BROWSE_PROJECTS', { project });
  return seen ? projectEntity.of(project, context, new Batch()) : null;
}

/** A user for an expression, null where there is no such account. */
export function knownUserValue(accountId: string, context: EntityContext): Value {
  return accounts(context.site).has(accountId) ? userValue(accountId, context, new Batch()) : null;
}

function loadedUser(given: readonly Value[], context: EntityContext): Value {
  context.budget.expensiveOperation();
  return knownUserValue(textAt(given, 0), context);
}

function richText([given]: readonly Value[]): Value {
  const isMap =
    given != null && typeof given === 'object' && !isList(given) && given.kind === 'map';
  if (!isMap) throw new Failure('A new RichText is made of a Map, a document in ADF.');
  return { kind: 'rich-text', document: toPlainJson(given) };
}

/** Starts an evaluation that sees what the caller sees. */
export function startJiraRun(site: Site, caller: Caller): JiraRun {
  const accountId = caller.app?.as === 'app' ? site.app.accountId : caller.accountId;
  const account = accountId === undefined ? undefined : accounts(site).get(accountId);
  const zone = account?.timeZone ?? 'Etc/UTC';
  const locale = account?.locale ?? 'en_US';
  const entityConstructors: readonly (readonly [string, Constructor])[] = [
    ['Issue', (given) => loadedIssue(given, context)],
    ['Project', (given) => loadedProject(given, context)],
    ['User', (given) => loadedUser(given, context)],
    ['RichText', richText],
  ];
  const constructors = [...plainConstructors, ...entityConstructors];
  const now = site.clock.now();
  const run = startRun({ limits: STANDARD_EVALUATION, constructors, now, zone, locale });
  const context: EntityContext = { site, caller, budget: run.budget, zone, locale };
  return { run, context };
}

/** The person who asks, as the variable `user`; null for nobody. */
export function currentUser({ context }: JiraRun): Value {
  const { site, caller } = context;
  const accountId = caller.app?.as === 'app' ? site.app.accountId : caller.accountId;
  return accountId === undefined ? null : userValue(accountId, context, new Batch());
}
