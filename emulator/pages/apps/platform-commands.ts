import type { HostCommands } from '../../bridge/host';

/** What a site without Rovo, feature flags and cookie banner answers. */
export function platformCommands(): HostCommands {
  const frameId = crypto.randomUUID();
  return {
    getFrameId: () => frameId,
    isRovoEnabled: () => false,
    // The package documents null for a host that has not published preferences.
    getCookieConsentPreferences: () => null,
    // Flags are made in the developer console; an app without any gets the default of every check.
    initFeatureFlags: () => ({ feature_flags: {} }),
  };
}
