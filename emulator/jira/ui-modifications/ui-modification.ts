import type { Site } from '../../site';

/** The views of Jira that an app can modify. Those of Jira Service Management are not modelled. */
export const VIEW_TYPES = ['GIC', 'IssueView', 'IssueTransition'] as const;
export type ViewType = (typeof VIEW_TYPES)[number];

/** Where a UI modification is active. Null stands for every project, issue type or view. */
export interface UiModificationContext {
  readonly id: string;
  readonly projectId: string | null;
  readonly issueTypeId: string | null;
  readonly viewType: ViewType | null;
}

/** What an app keeps for its `jira:uiModifications` module; `data` is the app's own text. */
export interface UiModificationRecord {
  /** UUID */
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly data?: string;
  readonly contexts: readonly UiModificationContext[];
}

/** The installed app's UI modifications, in the order in which they were made. */
export const uiModifications = (site: Pick<Site, 'database'>) =>
  site.database.table<UiModificationRecord>('jira.ui-modification');
