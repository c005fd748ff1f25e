import { goalNames } from '../domain/priority/rules';
import type { DeskStore } from './ports/desk-store';
import type { PriorityRulesStore } from './ports/priority-rules';
import type { SettingsStore } from './ports/settings';
import type { KnownBefore } from './ports/setup-site';

export type KnownBeforePorts = {
  readonly desk: DeskStore;
  readonly settings: SettingsStore;
  readonly rules: Pick<PriorityRulesStore, 'current'>;
  /** ms since the epoch */
  readonly now: () => number;
};

/** What the app itself knows when it reads the site. */
export async function knownBefore(
  { desk, settings, rules, now }: KnownBeforePorts,
  requesterGroup: string | undefined,
): Promise<KnownBefore> {
  const [stored, decided, inForce] = await Promise.all([
    desk.find(),
    settings.read(),
    rules.current(),
  ]);
  return {
    desk: stored,
    settings: decided,
    goals: goalNames(inForce),
    requesterGroup,
    at: new Date(now()).toISOString(),
  };
}
