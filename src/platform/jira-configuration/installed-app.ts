import { getAppContext } from '@forge/api';
import type { InstalledApp } from '../../domain/setup/found-site';

/** Ids of the app and of the environment that runs now; they differ between staging and production. */
export function installedApp(): InstalledApp {
  const { appAri, environmentAri } = getAppContext();
  return { appId: appAri.appId, environmentId: environmentAri.environmentId };
}
