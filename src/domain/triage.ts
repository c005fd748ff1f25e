import type { ProjectRole } from './project-role';
import type { StatusName, TransitionName } from './request-workflow';

export type TriageDecision = 'accept' | 'ask-for-info' | 'defer' | 'decline';

/** Roles that decide on requests in the weekly review. */
export const triageRoles: readonly ProjectRole[] = [
  'Sales Ops',
  'Head of Sales',
  'Head of Marketing',
];

/** Facts about a person, read from Jira. */
export type Standing = { readonly roles: readonly ProjectRole[]; readonly isProjectAdmin: boolean };

/** Whether a person may decide on requests and assign them. */
export function mayTriage({ roles, isProjectAdmin }: Standing): boolean {
  return isProjectAdmin || roles.some((role) => triageRoles.includes(role));
}

const transitions: Readonly<Record<TriageDecision, TransitionName>> = {
  accept: 'Accept',
  'ask-for-info': 'Ask for info',
  defer: 'Defer',
  decline: 'Decline',
};

/** The transition of the workflow that carries out a decision. */
export function transitionFor(decision: TriageDecision): TransitionName {
  return transitions[decision];
}

/** Everything but an acceptance owes the requester a reason. */
export function needsReason(decision: TriageDecision): boolean {
  return decision !== 'accept';
}

/** Statuses of the requests on the board: neither put off nor done. */
export const openStatuses: readonly StatusName[] = [
  'Submitted',
  'Needs info',
  'Accepted',
  'In development',
  'In review',
  'Approved',
];
