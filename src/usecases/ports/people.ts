import type { Person } from '../../domain/asset-request';
import type { Desk } from '../../domain/desk';
import type { ProjectRole } from '../../domain/project-role';

export type ProjectPermission = 'BROWSE_PROJECTS' | 'CREATE_ISSUES' | 'ADMINISTER_PROJECTS';

/** Facts about people, read from Jira. */
export interface People {
  /** The person who calls. `timeZone` is an IANA name. */
  me(): Promise<Person & { readonly timeZone: string }>;
  /** Which of the roles of the desk's project a person holds, directly or through a group. */
  rolesOf(
    desk: Desk,
    accountId: string,
    roles: readonly ProjectRole[],
  ): Promise<readonly ProjectRole[]>;
  /** People by account id. Accounts that are gone keep their id as a name. */
  named(accountIds: readonly string[]): Promise<ReadonlyMap<string, Person>>;
  may(accountId: string, permission: ProjectPermission, projectId: string): Promise<boolean>;
}
