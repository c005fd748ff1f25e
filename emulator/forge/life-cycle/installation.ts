import { createHash } from 'node:crypto';
import type { EventBus, Site } from '../../site';
import type { DeliverySource } from '../delivery/delivery';
import { derivedUuid } from '../derived-uuid';
import type { InstalledApp } from '../installed-app';
import type { Manifest } from '../manifest';

/** How the app stands on the site. Without a row it is installed and its life has not begun yet. */
export interface Installation {
  readonly installed: boolean;
  /** How often it was installed; each time is an installation of its own, with empty storage. */
  readonly times: number;
  /** `major.minor.patch` */
  readonly version: string;
  /** Fingerprint of what an admin has agreed to: a manifest that asks for something else is a major version. */
  readonly consent: string;
  /** Fingerprint of the whole manifest: another one is at least a minor version. */
  readonly manifest: string;
}

const ONLY = 'app';

const installations = (site: Pick<Site, 'database'>) =>
  site.database.table<Installation>('forge.installation');

export const installationOf = (site: Pick<Site, 'database'>): Installation | undefined =>
  installations(site).get(ONLY);

export const keepInstallation = (site: Pick<Site, 'database'>, row: Installation): void =>
  installations(site).put(ONLY, row);

const hash = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex');

/**
 * The two fingerprints of a manifest. Scopes, content and external permissions, and web triggers that answer
 * freely need an admin's consent.
 * https://developer.atlassian.com/platform/forge/versions/#major-version-upgrades
 */
export function fingerprints(manifest: Manifest): Pick<Installation, 'consent' | 'manifest'> {
  const { permissions, modules } = manifest;
  const dynamic = (modules['webtrigger'] ?? []).filter(({ response }) => !isStatic(response));
  return {
    consent: hash({ permissions, answersFreely: dynamic.length > 0 }),
    manifest: hash(manifest),
  };
}

const isStatic = (response: unknown): boolean =>
  typeof response === 'object' && response !== null && 'type' in response
    ? response.type === 'static'
    : false;

/**
 * The app as the site sees it: without modules while it is not installed, with the id of its present
 * installation and its present version.
 */
export function whileInstalled(app: InstalledApp, site: Pick<Site, 'database'>): InstalledApp {
  const isThere = () => isInstalled(site);
  return {
    ...app,
    get version() {
      return installationOf(site)?.version ?? app.version;
    },
    get installationId() {
      const times = installationOf(site)?.times ?? 1;
      return times === 1 ? app.installationId : derivedUuid(app.appId, `installation ${times}`);
    },
    get modules() {
      return isThere() ? app.modules : [];
    },
    module: (key) => (isThere() ? app.module(key) : undefined),
    modulesOf: (type) => (isThere() ? app.modulesOf(type) : []),
    modulesIn: (locale) => (isThere() ? (app.modulesIn?.(locale) ?? app.modules) : []),
  };
}

const isInstalled = (site: Pick<Site, 'database'>) => installationOf(site)?.installed !== false;

/** An uninstalled app hears of nothing. */
export function busWhileInstalled(bus: EventBus, site: Pick<Site, 'database'>): EventBus {
  return {
    publish: (event) => {
      if (isInstalled(site)) bus.publish(event);
    },
  };
}

/** Nothing is delivered to an uninstalled app. */
export function sourceWhileInstalled(
  source: DeliverySource,
  site: Pick<Site, 'database'>,
): DeliverySource {
  return { waiting: () => (isInstalled(site) ? source.waiting() : []) };
}
