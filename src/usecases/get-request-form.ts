import type { CallValue } from '../contract/calls';
import { dateIn } from '../domain/calendar';
import type { ProjectRole } from '../domain/project-role';
import type { RequesterRole } from '../domain/request-fields';
import { notSetUp } from './desk-access';
import { done, refused, type Caller, type Outcome } from './outcome';
import type { DeskStore } from './ports/desk-store';
import type { People } from './ports/people';
import type { SettingsStore } from './ports/settings';

export type GetRequestFormPorts = {
  readonly desks: DeskStore;
  readonly people: People;
  readonly settings: SettingsStore;
  readonly now: () => string;
};

const speaksFor: readonly (readonly [ProjectRole, RequesterRole])[] = [
  ['Pre-Sales', 'Pre-Sales'],
  ['Marketing', 'Marketing'],
  ['Head of Marketing', 'Marketing'],
];

/** What the form shows before anything is filled in: who asks, in which role, and what today is for them. */
export async function getRequestForm(
  { desks, people, settings, now }: GetRequestFormPorts,
  { accountId }: Caller,
): Promise<Outcome<CallValue<'getRequestForm'>>> {
  const desk = await desks.find();
  if (desk === undefined) return notSetUp;
  const [mayCreate, me, roles, { calendar, questions, presets }] = await Promise.all([
    people.may(accountId, 'CREATE_ISSUES', desk.project.id),
    people.me(),
    people.rolesOf(
      desk,
      accountId,
      speaksFor.map(([role]) => role),
    ),
    settings.read(),
  ]);
  if (!mayCreate) return refused('not-allowed', mayNotRequest(desk.project.key));
  return done({
    projectKey: desk.project.key,
    requester: { accountId, displayName: me.displayName, role: requesterRole(roles) },
    today: dateIn(now(), calendar.timeZone),
    calendar,
    questions,
    presets,
  });
}

/** Why a person without the permission cannot use the form. */
export function mayNotRequest(projectKey: string): string {
  return `You may not create requests in ${projectKey}. Ask an admin of the project for access.`;
}

function requesterRole(roles: readonly ProjectRole[]): RequesterRole {
  return speaksFor.find(([role]) => roles.includes(role))?.[1] ?? 'Sales';
}
