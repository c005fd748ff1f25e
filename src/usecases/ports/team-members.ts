import type { Person } from '../../domain/asset-request';
import type { Desk } from '../../domain/desk';
import type { ProjectRole } from '../../domain/project-role';

/** Reads who is in a team, as the app. */
export interface TeamMembers {
  /** Account ids of those who hold a role of the desk's project, directly or through a group. */
  holding(desk: Desk, role: ProjectRole): Promise<readonly string[]>;
  /** Those of the people who can still work here, in no order; of more than 100 the first. */
  active(accountIds: readonly string[]): Promise<readonly Person[]>;
}
