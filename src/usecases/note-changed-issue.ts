import type { DeskStore } from './ports/desk-store';
import type { ScoringQueue } from './ports/queues';

export type NoteChangedIssuePorts = { readonly desks: DeskStore; readonly scoring: ScoringQueue };

export type ChangedIssue = {
  readonly id: string;
  readonly key: string;
  readonly projectId: string;
  readonly issueType: string;
};

/** Queues what a change of an issue means for scores. Issues that are neither request nor opportunity are not ours. */
export async function noteChangedIssue(
  { desks, scoring }: NoteChangedIssuePorts,
  issue: ChangedIssue,
): Promise<void> {
  const desk = await desks.find();
  if (desk === undefined) return;
  if (issue.projectId === desk.project.id) return scoring.rescore([issue.id]);
  if (issue.issueType === 'Opportunity') return scoring.rescoreOpportunity(issue.key);
}
