import { accounts } from '../identity';
import type { Site } from '../site';
import type { AppModule } from './installed-app';

/** What a surface says of itself: the issue, project, page or macro that the module is shown on. */
export type Extension = Readonly<Record<string, unknown>>;

/** What `view.getContext()` answers, and what a resolver finds in its request. */
export interface SurfaceContext {
  readonly accountId: string | undefined;
  readonly cloudId: string;
  readonly siteUrl: string;
  readonly localId: string;
  readonly locale: string;
  readonly timezone: string;
  readonly moduleKey: string;
  readonly environmentId: string;
  readonly environmentType: string;
  readonly theme: null;
  readonly extension: Extension;
}

/** The context of a module for a person. `type` of the extension is always the module's own. */
export function surfaceContext(
  site: Pick<Site, 'app' | 'cloudId' | 'database' | 'origin'>,
  module: AppModule,
  accountId: string | undefined,
  extension: Extension,
): SurfaceContext {
  const account = accountId === undefined ? undefined : accounts(site).get(accountId);
  return {
    accountId,
    cloudId: site.cloudId,
    siteUrl: site.origin.product,
    localId: site.app.moduleAri(module.key),
    locale: account?.locale ?? 'en-US',
    timezone: account?.timeZone ?? 'UTC',
    moduleKey: module.key,
    environmentId: site.app.environmentId,
    environmentType: site.app.environmentType,
    theme: null,
    extension: { ...extension, type: module.type },
  };
}
