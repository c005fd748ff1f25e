import type { AssetRequest } from '../domain/asset-request';
import { dateIn } from '../domain/calendar';
import type { Arrival } from '../domain/intake/arrival';
import { briefOf, briefProblems } from '../domain/intake/brief';
import type { BriefProblem } from '../domain/intake/brief-problem';
import type { IntakeSettings } from '../domain/intake/settings';
import type { StatusName } from '../domain/request-workflow';
import { updatedAssetProblems } from './check-updated-asset';
import type { Arrivals } from './ports/arrivals';
import type { Assets } from './ports/assets';
import type { SettingsStore } from './ports/settings';

export type RequestProblemsPorts = { readonly assets: Assets };

/**
 * What is wrong with the brief of a request that is in Jira. Its date is judged by the day on which the
 * request came: one that passes while the request waits does not make the brief incomplete.
 */
export async function requestProblems(
  { assets }: RequestProblemsPorts,
  settings: IntakeSettings,
  request: AssetRequest,
  arrival: Arrival | undefined,
): Promise<readonly BriefProblem[]> {
  const brief = briefOf(request);
  const arrivedOn = arrival?.arrivedOn ?? dateIn(request.created, settings.calendar.timeZone);
  return [
    ...briefProblems(brief, settings, arrivedOn),
    ...(await updatedAssetProblems(assets, brief)),
  ];
}

export type UnscoredPorts = RequestProblemsPorts & {
  readonly settings: SettingsStore;
  readonly arrivals: Arrivals;
};

const undecided: readonly StatusName[] = ['Submitted', 'Needs info'];

/**
 * Problems for which an open request has no score: nothing may be prioritised before its brief is complete.
 * Work that was admitted keeps its score when an answer is lost after the decision.
 */
export async function unscoredProblems(
  ports: UnscoredPorts,
  request: AssetRequest,
): Promise<readonly BriefProblem[]> {
  const { done, name } = request.status;
  if (done) return [];
  const [settings, arrival] = await Promise.all([
    ports.settings.read(),
    ports.arrivals.find(request.id),
  ]);
  const isDecided = !undecided.some((status) => status === name);
  if (isDecided && arrival?.state.is === 'admitted') return [];
  return requestProblems(ports, settings, request, arrival);
}
