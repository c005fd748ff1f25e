import type { Site } from '../site';
import { seedAccess } from './defaults/access';
import { seedIssueTypes } from './defaults/issue-types';
import { seedLists } from './defaults/lists';
import { seedScreens } from './defaults/screens';
import { seedSystemFields } from './defaults/system-fields';
import { seedWorkflow } from './defaults/workflow';
import { installForgeFields } from './fields/forge-fields';

/**
 * Gives a new site the configuration that Jira is delivered with, and the fields of the installed app.
 * Everything is made in one transaction. Call it once, on a site without any Jira state.
 */
export function seedJira(site: Site): void {
  site.database.transaction(() => {
    seedSystemFields(site);
    seedIssueTypes(site);
    seedWorkflow(site);
    seedScreens(site);
    seedAccess(site);
    seedLists(site);
    installForgeFields(site);
  });
}
