import type { ProjectRole } from './project-role';
import type { RequestFieldKey } from './request-fields';
import type { StatusName } from './request-workflow';

/** Ids of what the set-up made or found on this site. Ids differ per site, so the app keeps them. */
export type Desk = {
  readonly schemaVersion: 1;
  readonly project: { readonly id: string; readonly key: string };
  readonly issueTypeId: string;
  /** Custom field id, `customfield_10010`, by field. */
  readonly fields: Readonly<Record<RequestFieldKey, string>>;
  /** Custom field id by key of a question. */
  readonly questions: Readonly<Record<string, string>>;
  /** Fields of the manifest that only the app writes. */
  readonly computedFields: { readonly priorityScore: string; readonly reviewState: string };
  readonly statuses: Readonly<Record<StatusName, string>>;
  readonly roles: Readonly<Record<ProjectRole, string>>;
  /** Absent where Confluence is not connected. */
  readonly library?: { readonly spaceId: string; readonly spaceKey: string };
};
