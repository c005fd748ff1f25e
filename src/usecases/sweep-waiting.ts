import type { StatusName } from '../domain/request-workflow';
import type { DeskStore } from './ports/desk-store';
import type { IntakeQueue } from './ports/queues';
import type { Requests } from './ports/requests';

export type SweepWaitingPorts = {
  readonly desk: Pick<DeskStore, 'find'>;
  /** As the app. */
  readonly requests: Pick<Requests, 'searchAll'>;
  readonly intake: Pick<IntakeQueue, 'sweepAll'>;
};

const waiting: readonly StatusName[] = ['Submitted', 'Needs info'];

/** Judges the requests anew that nobody has decided on, because what a brief must say has changed. */
export async function sweepWaiting({ desk, requests, intake }: SweepWaitingPorts): Promise<void> {
  const found = await desk.find();
  if (found === undefined) return;
  const statuses = waiting.map((name) => `"${name}"`).join(', ');
  const jql = `project = "${found.project.key}" AND status IN (${statuses}) ORDER BY created ASC`;
  const undecided = await requests.searchAll(found, jql);
  if (undecided.length > 0) await intake.sweepAll(undecided.map(({ id }) => id));
}
