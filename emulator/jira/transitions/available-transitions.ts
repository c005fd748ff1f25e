import type { Caller } from '../../caller';
import type { Site } from '../../site';
import { projectOf } from '../issues/screen-fields';
import type { IssueRecord } from '../model/issue';
import type { TransitionRecord } from '../model/workflow';
import { permissions } from '../permissions';
import { workflowFor } from '../project-configuration';
import { conditionsHold } from './conditions';

/** Transitions that leave the current status of an issue, whoever asks. */
export function transitionsFrom(site: Site, issue: IssueRecord): readonly TransitionRecord[] {
  const { transitions } = workflowFor(site, projectOf(site, issue.projectId), issue.issueTypeId);
  return transitions.filter((transition) => {
    if (transition.type === 'INITIAL') return false;
    return transition.type === 'GLOBAL' || transition.fromStatusIds.includes(issue.statusId);
  });
}

/**
 * Transitions that the caller can perform now: permission and conditions hold.
 * @param hidden whether those that are hidden from people count, which only REST performs
 */
export function availableTransitions(
  site: Site,
  caller: Caller,
  issue: IssueRecord,
  { hidden = false }: { readonly hidden?: boolean } = {},
): readonly TransitionRecord[] {
  if (!permissions(site).can(caller, 'TRANSITION_ISSUES', { issue })) return [];
  return transitionsFrom(site, issue).filter((transition) =>
    conditionsHold({ site, caller, issue, transition, hidden }),
  );
}
