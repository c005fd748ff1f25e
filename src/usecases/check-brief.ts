import { briefOf, briefProblems, briefRefusal } from '../domain/intake/brief';
import { dateIn } from '../domain/calendar';
import type { Gate } from '../domain/review-gate';
import type { GatePorts } from './check-reviews';
import { updatedAssetProblems } from './check-updated-asset';
import { findOnDesk } from './desk-access';
import type { Assets } from './ports/assets';
import type { SettingsStore } from './ports/settings';
import type { ModifiedFields } from './ports/requests';

export type CheckBriefPorts = Pick<GatePorts, 'desks' | 'requests'> & {
  readonly assets: Assets;
  readonly settings: SettingsStore;
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
  const settings = await ports.settings.read();
  const today = dateIn(ports.now(), settings.calendar.timeZone);
  const brief = briefOf(found.request);
  const problems = [
    ...briefProblems(brief, settings, today),
    ...(await updatedAssetProblems(ports.assets, brief)),
  ];
  if (problems.length === 0) return { open: true };
  return { open: false, message: briefRefusal(problems) };
}
