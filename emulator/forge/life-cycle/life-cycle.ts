import { z } from 'zod';
import { accounts, isSiteAdmin } from '../../identity';
import type { Site } from '../../site';
import type { Manifest } from '../manifest';
import { forgetStorage } from './forget-storage';
import { fingerprints, installationOf, keepInstallation, type Installation } from './installation';

/** What an admin does with the app. Each answers false when the app is not in the state for it. */
export interface LifeCycle {
  /** A site that the app was just put on gets it installed; kept state that met a newer manifest, upgraded. */
  begin(): void;
  install(accountId?: string): boolean;
  /** To a new major version. */
  upgrade(accountId?: string): boolean;
  /** Calls the app's `preUninstall` functions first, whose failures change nothing. */
  uninstall(): Promise<boolean>;
  now(): Installation | undefined;
}

/**
 * Installs, upgrades and uninstalls the app, with the events that Atlassian sends it.
 * https://developer.atlassian.com/platform/forge/events-reference/life-cycle/
 */
export function createLifeCycle(site: Site, manifest: Manifest): LifeCycle {
  const enter = (change: 'installed' | 'upgraded', row: Installation, accountId?: string) => {
    site.database.transaction(() => {
      keepInstallation(site, row);
      publish(site, change, accountId ?? someAdmin(site));
    });
  };
  const install = (accountId?: string): boolean => {
    const before = installationOf(site);
    if (before?.installed === true) return false;
    const row = { installed: true, version: '1.0.0', ...fingerprints(manifest) };
    enter('installed', { ...before, ...row, times: (before?.times ?? 0) + 1 }, accountId);
    return true;
  };
  const upgrade = (accountId?: string): boolean => {
    const before = installationOf(site);
    if (before?.installed !== true) return false;
    const version = `${numberAt(before.version, 0) + 1}.0.0`;
    enter('upgraded', { ...before, ...fingerprints(manifest), version }, accountId);
    return true;
  };
  return {
    install,
    upgrade,
    begin: () => {
      const before = installationOf(site);
      const present = fingerprints(manifest);
      if (before === undefined) install();
      else if (before.consent !== present.consent) upgrade();
      else if (before.manifest !== present.manifest) {
        keepInstallation(site, { ...before, ...present, version: nextMinor(before.version) });
      }
    },
    uninstall: async () => {
      const before = installationOf(site);
      if (before?.installed !== true) return false;
      await callPreUninstall(site);
      site.database.transaction(() => {
        keepInstallation(site, { ...before, installed: false });
        forgetStorage(site);
      });
      return true;
    },
    now: () => installationOf(site),
  };
}

const numberAt = (version: string, part: number): number => Number(version.split('.')[part] ?? 0);

/** Minor versions reach every site without a person, and without an event. */
const nextMinor = (version: string): string =>
  `${numberAt(version, 0)}.${numberAt(version, 1) + 1}.0`;

const someAdmin = (site: Site): string | undefined =>
  accounts(site).find(({ accountId }) => isSiteAdmin(site, accountId))?.accountId;

function publish(site: Site, change: 'installed' | 'upgraded', by: string | undefined): void {
  const { appId, version, name, environmentId, installationId } = site.app;
  const whoDid = change === 'installed' ? 'installerAccountId' : 'upgraderAccountId';
  site.events.publish({
    name: `avi:forge:${change}:app`,
    selfGenerated: false,
    payload: {
      id: installationId,
      ...(by === undefined ? {} : { [whoDid]: by }),
      app: { id: appId, version, name },
      environment: { id: environmentId },
    },
  });
}

const withFunction = z.object({ function: z.string() });

/** https://developer.atlassian.com/platform/forge/manifest-reference/modules/pre-uninstall-trigger/ */
async function callPreUninstall(site: Site): Promise<void> {
  for (const { key: moduleKey, properties } of site.app.modulesOf('preUninstall')) {
    const { function: functionKey } = withFunction.parse(properties);
    const payload = { context: { cloudId: site.cloudId, moduleKey }, contextToken: '' };
    // A result that is a failure is in the app's logs; the removal goes on.
    await site.functions.invoke({ functionKey, moduleKey, payload });
  }
}
