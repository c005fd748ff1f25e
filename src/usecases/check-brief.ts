import { briefOf, briefProblems, briefRefusal } from '../domain/brief';
import { earliestDateAt } from '../domain/calendar';
import type { Gate } from '../domain/review-gate';
import type { GatePorts } from './check-reviews';
import { updatedAssetProblems } from './check-updated-asset';
import { findOnDesk } from './desk-access';
import type { Assets } from './ports/assets';
import type { ModifiedFields } from './ports/requests';

export type CheckBriefPorts = Pick<GatePorts, 'desks' | 'requests'> & {
  readonly assets: Assets;
  readonly now: () => string;
};

/** Whether the brief of a request is complete, with what the transition screen changes. */
export async function checkBrief(
  ports: CheckBriefPorts,
  issueKey: string,
  modified: ModifiedFields,
): Promise<Gate> {
  const found = await findOnDesk(ports, issueKey, modified);
  if (found.kind !== 'found') return { open: false, message: found.message };
  const brief = briefOf(found.request);
  const problems = [
    ...briefProblems(brief, earliestDateAt(ports.now())),
    ...(await updatedAssetProblems(ports.assets, brief)),
  ];
  if (problems.length === 0) return { open: true };
  return { open: false, message: briefRefusal(problems) };
}
