import type { ArrivalEvent } from '../domain/intake/arrival';
import type { CrmChoice } from './ports/crm';
import type { DeskStore } from './ports/desk-store';
import type { IntakeQueue, ScoringQueue } from './ports/queues';

export type NoteChangedIssuePorts = {
  readonly desks: DeskStore;
  readonly crm: CrmChoice;
  readonly intake: IntakeQueue;
  readonly scoring: ScoringQueue;
};

export type ChangedIssue = {
  readonly id: string;
  readonly key: string;
  readonly projectId: string;
  readonly issueType: string;
  readonly event: ArrivalEvent | 'deleted';
};

/** Queues what a change of an issue means. Issues that are neither request nor opportunity are not ours. */
export async function noteChangedIssue(
  { desks, crm, intake, scoring }: NoteChangedIssuePorts,
  { id, key, projectId, issueType, event }: ChangedIssue,
): Promise<void> {
  const desk = await desks.find();
  if (desk === undefined) return;
  if (projectId === desk.project.id) {
    return event === 'deleted' ? scoring.rescore([id]) : intake.sweep(id, event);
  }
  const chosen = (await crm.read()).crm;
  const isDeal = chosen.kind === 'jira' && chosen.issueType === issueType;
  if (isDeal) return scoring.rescoreOpportunity(key);
}
