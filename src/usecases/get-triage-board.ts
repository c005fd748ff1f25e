import type { CallValue } from '../contract/calls';
import { dateIn } from '../domain/calendar';
import type { Desk } from '../domain/desk';
import { openStatuses } from '../domain/triage';
import { notSetUp } from './desk-access';
import { done, refused, type Caller, type Outcome } from './outcome';
import type { DeskStore } from './ports/desk-store';
import type { People } from './ports/people';
import type { SettingsStore } from './ports/settings';
import { hasTriageRights } from './triage-rights';

export type GetTriageBoardPorts = {
  readonly desks: DeskStore;
  readonly people: People;
  readonly settings: SettingsStore;
  readonly now: () => string;
};

/** What the board needs to read the open requests itself, as the person, in score order. */
export async function getTriageBoard(
  { desks, people, settings, now }: GetTriageBoardPorts,
  caller: Caller,
): Promise<Outcome<CallValue<'getTriageBoard'>>> {
  const desk = await desks.find();
  if (desk === undefined) return notSetUp;
  const { fields, computedFields, project } = desk;
  const [mayBrowse, mayDecide, { calendar }] = await Promise.all([
    people.may(caller.accountId, 'BROWSE_PROJECTS', project.id),
    hasTriageRights(people, desk, caller),
    settings.read(),
  ]);
  if (!mayBrowse) return refused('not-allowed', `You may not see ${project.key}. Ask its admin.`);
  return done({
    projectId: project.id,
    projectKey: project.key,
    jql: openRequestsJql(desk),
    fields: {
      priorityScore: computedFields.priorityScore,
      assetType: fields.assetType,
      effort: fields.effort,
      owningTeam: fields.owningTeam,
      opportunity: fields.opportunity,
      reviewState: computedFields.reviewState,
    },
    mayDecide,
    today: dateIn(now(), calendar.timeZone),
    calendar,
  });
}

/** Highest score first; ties by the earlier date, then by age. */
function openRequestsJql({ project }: Desk): string {
  const statuses = openStatuses.map((name) => `"${name}"`).join(', ');
  const order = '"Priority score" DESC, duedate ASC, created ASC';
  return `project = "${project.key}" AND status in (${statuses}) ORDER BY ${order}`;
}
