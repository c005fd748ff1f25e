import { derivedUuid } from './derived-uuid';
import type { AppModule, InstalledApp } from './installed-app';
import type { Manifest } from './manifest';
import type { Translations } from './translations';

export interface InstallOptions {
  /** The name people see; a manifest has none, Atlassian keeps it with the app's registration. */
  readonly name: string;
  /** Its texts; without them the manifest's `{i18n: key}` stay as written. */
  readonly translations?: Translations;
}

/**
 * Installs the app of a manifest. The app id is the manifest's; environment, installation and account
 * ids are derived from it, so that stored references survive a restart.
 */
export function installApp(
  manifest: Manifest,
  { name, translations }: InstallOptions,
): InstalledApp {
  const appId = manifest.app.id.slice(manifest.app.id.indexOf('/') + 1);
  const modulesIn = (locale?: string) => modulesOf(manifest, translations, locale);
  const modules = modulesIn();
  const environmentId = derivedUuid(appId, 'environment');
  return {
    appId,
    environmentId,
    environmentType: 'DEVELOPMENT',
    installationId: derivedUuid(appId, 'installation'),
    version: '1.0.0',
    name,
    accountId: `712020:${derivedUuid(appId, 'account')}`,
    scopes: manifest.permissions.scopes.map((scope) => scope.name),
    modules,
    storageEntities: manifest.app.storage?.entities ?? [],
    module: (key) => modules.find((module) => module.key === key),
    modulesOf: (type) => modules.filter((module) => module.type === type),
    modulesIn,
    moduleAri: (key) => `ari:cloud:ecosystem::extension/${appId}/${environmentId}/static/${key}`,
  };
}

function modulesOf(
  manifest: Manifest,
  translations: Translations | undefined,
  locale?: string,
): readonly AppModule[] {
  return Object.entries(manifest.modules).flatMap(([type, list]) =>
    list.map(({ key, ...written }) => {
      const text = (value: unknown) => translations?.localised(value, locale) ?? value;
      const properties = Object.fromEntries(
        Object.entries(written).map(([name, value]) => [name, text(value)]),
      );
      return { type, key, properties };
    }),
  );
}
