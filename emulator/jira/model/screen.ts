import type { Site } from '../../site';

export interface ScreenTab {
  readonly id: string;
  readonly name: string;
  readonly fieldIds: readonly string[];
}

export interface ScreenRecord {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly tabs: readonly ScreenTab[];
}

/** Which screen each issue operation uses; an operation without one uses `default`. */
export interface ScreenSchemeRecord {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly screens: {
    readonly default: string;
    readonly create?: string;
    readonly edit?: string;
    readonly view?: string;
  };
}

/** Issue type id, or `default`, to screen scheme id. */
export interface IssueTypeScreenSchemeRecord {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly mappings: Readonly<Record<string, string>>;
}

export const screens = (site: Pick<Site, 'database'>) =>
  site.database.table<ScreenRecord>('jira.screen');
export const screenSchemes = (site: Pick<Site, 'database'>) =>
  site.database.table<ScreenSchemeRecord>('jira.screen-scheme');
export const issueTypeScreenSchemes = (site: Pick<Site, 'database'>) =>
  site.database.table<IssueTypeScreenSchemeRecord>('jira.issue-type-screen-scheme');
