import { listModules } from './modules';

export interface ModuleTarget {
  readonly moduleKey: string;
  readonly projectKey?: string | undefined;
  readonly spaceKey?: string | undefined;
  /** Below the module's own page. */
  readonly path?: string | undefined;
}

function basePath(type: string, { moduleKey, projectKey, spaceKey }: ModuleTarget): string {
  switch (type) {
    case 'jira:globalPage':
      return `/jira/apps/${moduleKey}`;
    case 'jira:adminPage':
      return `/jira/settings/apps/${moduleKey}`;
    case 'jira:projectPage':
      if (projectKey !== undefined) return `/jira/projects/${projectKey}/apps/${moduleKey}`;
      break;
    case 'jira:projectSettingsPage':
      if (projectKey !== undefined) {
        return `/jira/projects/${projectKey}/settings/apps/${moduleKey}`;
      }
      break;
    case 'confluence:globalPage':
      return `/wiki/apps/${moduleKey}`;
    case 'confluence:spacePage':
      if (spaceKey !== undefined) return `/wiki/spaces/${spaceKey}/apps/${moduleKey}`;
      break;
  }
  throw new Error(`The module '${moduleKey}' of the type ${type} has no such page here.`);
}

/** Path of the page that shows a module of the app. @throws Error when there is none */
export async function modulePath(target: ModuleTarget): Promise<string> {
  const found = (await listModules()).find(({ key }) => key === target.moduleKey);
  if (found === undefined) throw new Error(`The app has no module '${target.moduleKey}'.`);
  const rest = (target.path ?? '').replace(/^\//, '');
  return basePath(found.type, target) + (rest === '' ? '' : `/${rest}`);
}
