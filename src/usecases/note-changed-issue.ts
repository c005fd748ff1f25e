import type { ArrivalEvent } from '../domain/intake/arrival';
import type { DeskStore } from './ports/desk-store';
import type { IntakeQueue, ScoringQueue } from './ports/queues';

export type NoteChangedIssuePorts = {
  readonly desks: DeskStore;
  readonly intake: IntakeQueue;
  readonly scoring: ScoringQueue;
};

export type ChangedIssue = {
  readonly id: string;
  readonly key: string;
  readonly projectId: string;
  readonly issueType: string;
  readonly event: ArrivalEvent;
};

/** Queues what a change of an issue means. Issues that are neither request nor opportunity are not ours. */
export async function noteChangedIssue(
  { desks, intake, scoring }: NoteChangedIssuePorts,
  issue: ChangedIssue,
): Promise<void> {
  const desk = await desks.find();
  if (desk === undefined) return;
  if (issue.projectId === desk.project.id) return intake.sweep(issue.id, issue.event);
  if (issue.issueType === 'Opportunity') return scoring.rescoreOpportunity(issue.key);
}
