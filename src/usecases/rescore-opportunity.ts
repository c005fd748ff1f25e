import { dealKeysOf } from '../domain/priority/inputs';
import type { DeskStore } from './ports/desk-store';
import type { Opportunities } from './ports/opportunities';
import type { ScoringQueue } from './ports/queues';
import type { Requests } from './ports/requests';

export type RescoreOpportunityPorts = {
  readonly desks: DeskStore;
  /** As the app. */
  readonly requests: Requests;
  /** As the app. */
  readonly opportunities: Opportunities;
  readonly scoring: ScoringQueue;
};

/**
 * Finds the open requests of an opportunity, named in their field or linked to it, and queues each: a changed
 * deal changes their scores. Linked issues that are no requests are left alone when their turn comes.
 */
export async function rescoreOpportunity(
  { desks, requests, opportunities, scoring }: RescoreOpportunityPorts,
  key: string,
): Promise<void> {
  const desk = await desks.find();
  if (desk === undefined) return;
  const jql = `project = "${desk.project.key}" AND statusCategory != Done AND "Opportunity" ~ "${key}"`;
  const [naming, linked] = await Promise.all([
    requests.searchAll(desk, jql),
    opportunities.linkedIssueIds(key),
  ]);
  const named = naming.filter((request) => dealKeysOf(request).includes(key)).map(({ id }) => id);
  const affected = [...new Set([...named, ...linked])];
  if (affected.length > 0) await scoring.rescore(affected);
}
