import type { Caller } from '../../caller';
import type { Site } from '../../site';
import { fieldMeta } from '../issues/field-meta';
import { fieldsOnScreen, screenById } from '../issues/screen-fields';
import { appliesTo } from '../issues/values/applies-to';
import { codecOf } from '../issues/values/codec-of';
import type { FieldRecord } from '../model/field';
import type { IssueRecord } from '../model/issue';
import type { TransitionRecord } from '../model/workflow';
import { statusBean } from '../statuses/status-bean';
import { conditionsHold, listParameter } from './conditions';

/** Fields on the screen of a transition that apply to an issue of a type. */
export function transitionFields(
  site: Site,
  issue: Pick<IssueRecord, 'projectId' | 'issueTypeId'>,
  transition: TransitionRecord,
): readonly FieldRecord[] {
  const screen = screenById(site, transition.transitionScreen?.parameters['screenId']);
  return fieldsOnScreen(site, screen).filter((field) =>
    appliesTo(field, issue.projectId, issue.issueTypeId),
  );
}

function requiredFields(transition: TransitionRecord): ReadonlySet<string> {
  const rules = transition.validators.filter(
    (rule) => rule.parameters['ruleType'] === 'fieldRequired',
  );
  return new Set(rules.flatMap((rule) => listParameter(rule, 'fieldsRequired')));
}

function fieldsMeta(site: Site, issue: IssueRecord, transition: TransitionRecord) {
  const { projectId, issueTypeId } = issue;
  const required = requiredFields(transition);
  const offered = transitionFields(site, issue, transition).filter(
    (field) => codecOf(field) !== undefined && field.forge?.readOnly !== true,
  );
  const entries = offered.map((field) => {
    const scope = { site, projectId, issueTypeId, required: required.has(field.id) };
    return [field.id, fieldMeta(field, scope)] as const;
  });
  return Object.fromEntries(entries);
}

/** A transition as REST writes it, for one issue and caller. */
export function transitionBean(
  site: Site,
  caller: Caller,
  issue: IssueRecord,
  transition: TransitionRecord,
  include: { readonly fields: boolean; readonly hidden?: boolean },
) {
  return {
    id: transition.id,
    name: transition.name,
    to: statusBean(site, transition.toStatusId),
    hasScreen: transition.transitionScreen !== null,
    isGlobal: transition.type === 'GLOBAL',
    isInitial: transition.type === 'INITIAL',
    isAvailable: conditionsHold({
      site,
      caller,
      issue,
      transition,
      hidden: include.hidden === true,
    }),
    isConditional: transition.conditions !== null,
    looped: transition.toStatusId === issue.statusId,
    ...(include.fields ? { fields: fieldsMeta(site, issue, transition) } : {}),
  };
}
