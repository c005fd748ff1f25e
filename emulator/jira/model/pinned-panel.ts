import type { Site } from '../../site';

/** An issue panel of the app that shows on every issue of a project without being asked for. */
export interface PinnedPanel {
  readonly moduleKey: string;
  readonly projectId: string;
}

/** Rows by `moduleKey/projectId`. */
export const pinnedPanels = (site: Pick<Site, 'database'>) =>
  site.database.table<PinnedPanel>('jira.pinned-panel');

/** Whether the panel of that module shows on issues of the project without being asked for. */
export function isPinned(site: Pick<Site, 'database'>, panel: PinnedPanel): boolean {
  return pinnedPanels(site).has(`${panel.moduleKey}/${panel.projectId}`);
}
