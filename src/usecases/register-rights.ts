import { mayKeepRegister, registerRoles } from '../domain/intake/register';
import { notSetUp } from './desk-access';
import { refused, type Caller, type Refusal } from './outcome';
import type { DeskStore } from './ports/desk-store';
import type { People } from './ports/people';

export type RegisterRightsPorts = { readonly desks: DeskStore; readonly people: People };

/** Why a person may not see the out-of-channel register and note messages in it; nothing when they may. */
export async function registerRefusal(
  { desks, people }: RegisterRightsPorts,
  { accountId }: Caller,
): Promise<Refusal | undefined> {
  const desk = await desks.find();
  if (desk === undefined) return notSetUp;
  const [roles, isProjectAdmin] = await Promise.all([
    people.rolesOf(desk, accountId, registerRoles),
    people.may(accountId, 'ADMINISTER_PROJECTS', desk.project.id),
  ]);
  if (mayKeepRegister({ roles, isProjectAdmin })) return undefined;
  return refused(
    'not-allowed',
    'Only Sales Ops, Sales Managers, Head of Sales, Head of Marketing and project admins see what came out of channel.',
  );
}
