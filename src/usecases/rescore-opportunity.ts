import { dealKeyOf } from './score-inputs';
import type { DeskStore } from './ports/desk-store';
import type { ScoringQueue } from './ports/queues';
import type { Requests } from './ports/requests';

export type RescoreOpportunityPorts = {
  readonly desks: DeskStore;
  /** As the app. */
  readonly requests: Requests;
  readonly scoring: ScoringQueue;
};

/** Finds the open requests of an opportunity and queues each: a changed deal changes their scores. */
export async function rescoreOpportunity(
  { desks, requests, scoring }: RescoreOpportunityPorts,
  key: string,
): Promise<void> {
  const desk = await desks.find();
  if (desk === undefined) return;
  const jql = `project = "${desk.project.key}" AND statusCategory != Done AND "Opportunity" ~ "${key}"`;
  const named = await requests.search(desk, jql);
  const affected = named.filter((request) => dealKeyOf(request) === key);
  if (affected.length > 0) await scoring.rescore(affected.map(({ id }) => id));
}
