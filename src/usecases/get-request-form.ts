import type { CallValue, ParsedInput } from '../contract/calls';
import { dateIn } from '../domain/calendar';
import type { Desk } from '../domain/desk';
import type { ProjectRole } from '../domain/project-role';
import { requesterRoles, type RequesterRole } from '../domain/request-fields';
import { notSetUp } from './desk-access';
import { expectedDurations, type ExpectedDurationsPorts } from './expected-durations';
import { formPurpose, type FormPurposePorts } from './form-purpose';
import { done, refused, type Caller, type Outcome } from './outcome';
import type { People } from './ports/people';
import type { SettingsStore } from './ports/settings';

export type GetRequestFormPorts = FormPurposePorts &
  ExpectedDurationsPorts & {
    readonly people: People;
    readonly settings: SettingsStore;
    readonly now: () => string;
  };

type Form = CallValue<'getRequestForm'>;

const speaksFor: readonly (readonly [ProjectRole, RequesterRole])[] = [
  ['Pre-Sales', 'Pre-Sales'],
  ['Marketing', 'Marketing'],
  ['Head of Marketing', 'Marketing'],
];

/**
 * What the form shows before anything is filled in: who asks and in which role, the questions, and what
 * is known already of the request or draft that it is opened for.
 */
export async function getRequestForm(
  ports: GetRequestFormPorts,
  caller: Caller,
  input: ParsedInput<'getRequestForm'>,
): Promise<Outcome<Form>> {
  const desk = await ports.desks.find();
  if (desk === undefined) return notSetUp;
  const mayCreate = await ports.people.may(caller.accountId, 'CREATE_ISSUES', desk.project.id);
  if (!mayCreate) return refused('not-allowed', mayNotRequest(desk.project.key));
  const [me, role, settings] = await Promise.all([
    ports.people.me(),
    requesterRole(ports, desk, caller),
    ports.settings.read(),
  ]);
  const { calendar, questions, presets } = settings;
  const today = dateIn(ports.now(), calendar.timeZone);
  const [purpose, durations] = await Promise.all([
    formPurpose(ports, settings, today, input),
    expectedDurations(ports, desk, settings),
  ]);
  if (purpose.kind !== 'done') return purpose;
  return done({
    projectKey: desk.project.key,
    requester: { accountId: caller.accountId, displayName: me.displayName, role },
    today,
    calendar,
    questions,
    presets,
    durations,
    purpose: purpose.value,
    myRequests: myRequestsSearch(desk),
  });
}

/** Why a person without the permission cannot use the form. */
export function mayNotRequest(projectKey: string): string {
  return `You may not create requests in ${projectKey}. Ask an admin of the project for access.`;
}

/** The team a person speaks for: by their project role, else as in their last request, else Sales. */
async function requesterRole(
  ports: GetRequestFormPorts,
  desk: Desk,
  { accountId }: Caller,
): Promise<RequesterRole> {
  const { people } = ports;
  const [roles, before] = await Promise.all([
    people.rolesOf(
      desk,
      accountId,
      speaksFor.map(([role]) => role),
    ),
    roleOfLatest(ports, desk),
  ]);
  const byProject = speaksFor.find(([role]) => roles.includes(role))?.[1];
  return byProject ?? before ?? 'Sales';
}

/** Nothing as well when the search fails: the person corrects a role faster than they come back. */
async function roleOfLatest(
  { requests, reportFailure }: GetRequestFormPorts,
  desk: Desk,
): Promise<RequesterRole | undefined> {
  try {
    const mine = `${onProject(desk)} AND reporter = currentUser() ${newestFirst}`;
    const [latest] = await requests.search(desk, mine, 1);
    return requesterRoles.find((role) => role === latest?.values.requesterRole);
  } catch (error) {
    reportFailure('roleOfLatest', error);
    return undefined;
  }
}

const newestFirst = 'ORDER BY created DESC';

function onProject({ project }: Desk): string {
  return `project = "${project.key}"`;
}

function myRequestsSearch(desk: Desk): Form['myRequests'] {
  const { requesterRole, assetType, purpose, specialNotes, requestKind, updatesAsset } =
    desk.fields;
  const { reviewState } = desk.computedFields;
  return {
    jql: `${onProject(desk)} AND issuetype = ${desk.issueTypeId} AND (reporter = currentUser() OR watcher = currentUser()) ${newestFirst}`,
    fields: {
      requesterRole,
      assetType,
      purpose,
      specialNotes,
      requestKind,
      updatesAsset,
      reviewState,
    },
    questions: desk.questions,
  };
}
