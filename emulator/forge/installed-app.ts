/** A module of the manifest with its type, `jira:issuePanel`, and its own properties as written. */
export interface AppModule {
  readonly type: string;
  readonly key: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** The Forge app that is installed on the site, as its manifest and installation describe it. */
export interface InstalledApp {
  readonly appId: string;
  readonly environmentId: string;
  readonly environmentType: 'DEVELOPMENT' | 'STAGING' | 'PRODUCTION';
  readonly installationId: string;
  readonly version: string;
  readonly name: string;
  /** Account of the app's own user; product changes made `asApp` carry it. */
  readonly accountId: string;
  readonly scopes: readonly string[];
  readonly modules: readonly AppModule[];
  /** The manifest's `app.storage.entities`, as written. */
  readonly storageEntities?: readonly unknown[];
  module(key: string): AppModule | undefined;
  modulesOf(type: string): readonly AppModule[];
  /** The modules with the texts for a locale; the others have those of the default locale. */
  modulesIn?(locale: string): readonly AppModule[];
  /** `ari:cloud:ecosystem::extension/{appId}/{environmentId}/static/{moduleKey}` */
  moduleAri(key: string): string;
}
