import type { Desk } from '../domain/desk';
import { mayTriage, triageRoles } from '../domain/triage';
import { refused, type Caller, type Refusal } from './outcome';
import type { People } from './ports/people';

/** Whether a person may decide on requests and assign them. */
export async function hasTriageRights(
  people: People,
  desk: Desk,
  { accountId }: Caller,
): Promise<boolean> {
  const [roles, isProjectAdmin] = await Promise.all([
    people.rolesOf(desk, accountId, triageRoles),
    people.may(accountId, 'ADMINISTER_PROJECTS', desk.project.id),
  ]);
  return mayTriage({ roles, isProjectAdmin });
}

export const noTriageRights: Refusal = refused(
  'not-allowed',
  'Only Sales Ops, Head of Sales, Head of Marketing and project admins decide on requests.',
);
