import { accounts } from '../../../identity';
import { findGroup } from '../../model/group';
import type { QueryScope } from '../query-scope';
import { jqlError } from '../search-field';
import type { JqlFunction } from './jql-function';

function membersOf(group: string, scope: QueryScope): readonly string[] {
  const found = findGroup(scope.site, group);
  if (found === undefined) {
    throw jqlError(
      `Function 'membersOf' can not generate a list of usernames for group '${group}'; the group does not exist.`,
    );
  }
  const belong = accounts(scope.site).filter((account) => account.groups.includes(found.name));
  return belong.map((account) => account.accountId);
}

/** https://support.atlassian.com/jira-software-cloud/docs/jql-functions/ */
export const userFunctions: readonly JqlFunction[] = [
  {
    name: 'currentUser',
    of: 'user',
    list: false,
    takes: [0, 0],
    ids: (_args, { accountId }) => (accountId === undefined ? [] : [accountId]),
  },
  {
    name: 'membersOf',
    of: 'user',
    list: true,
    takes: [1, 1],
    ids: ([group = ''], scope) => membersOf(group, scope),
  },
];
