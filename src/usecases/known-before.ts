import type { DeskStore } from './ports/desk-store';
import type { SettingsStore } from './ports/settings';
import type { KnownBefore } from './ports/setup-site';

export type KnownBeforePorts = {
  readonly desk: DeskStore;
  readonly settings: SettingsStore;
  /** ms since the epoch */
  readonly now: () => number;
};

/** What the app itself knows when it reads the site. */
export async function knownBefore(
  { desk, settings, now }: KnownBeforePorts,
  requesterGroup: string | undefined,
): Promise<KnownBefore> {
  const [stored, decided] = await Promise.all([desk.find(), settings.read()]);
  return {
    desk: stored,
    settings: decided,
    requesterGroup,
    at: new Date(now()).toISOString(),
  };
}
