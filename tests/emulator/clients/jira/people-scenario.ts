import { present, type Scenario } from './jira-world';

const accountIds = (users: readonly { readonly accountId?: string | undefined }[] | undefined) =>
  users?.map(({ accountId }) => accountId);

/** Users and groups. */
export const peopleScenario: Scenario = {
  'reads people, and whoever asks': async ({ alice, admin, plain }) => {
    const me = await alice.myself.getCurrentUser({ expand: 'groups' });
    expect(me).toMatchObject({ accountId: 'account-alice', displayName: 'Alice' });
    const bob = await alice.users.getUser({ accountId: 'account-bob', expand: 'groups' });
    expect(bob.displayName).toBe('Bob');
    const groups = await admin.users.getUserGroups({ accountId: 'account-bob' });
    expect(groups.map(({ name }) => name)).toEqual(['jira-users']);
    const bulk = await plain('GET', '/rest/api/3/user/bulk?accountId=account-bob');
    expect(JSON.stringify(bulk.body)).toContain('Bob');
  },

  'finds people': async ({ alice, admin, task }) => {
    const { key } = await task();
    const { userSearch, users } = alice;
    expect(accountIds(await userSearch.findUsers({ query: 'bob' }))).toEqual(['account-bob']);
    const assignable = await userSearch.findAssignableUsers({ issueKey: key, query: 'bob' });
    expect(accountIds(assignable)).toEqual(['account-bob']);
    const picked = await userSearch.findUsersForPicker({ query: 'bob' });
    expect(accountIds(picked.users)).toEqual(['account-bob']);
    expect(accountIds(await users.getAllUsers({}))).toContain('account-bob');
    expect(accountIds(await admin.users.getAllUsersDefault({}))).toContain('account-bob');
  },

  'makes a group and moves people in and out': async ({ admin, alice, plain }) => {
    const made = await admin.groups.createGroup({ name: 'walkers' });
    const groupId = present(made.groupId);
    await admin.groups.addUserToGroup({ groupId, accountId: 'account-bob' });
    const members = async () => (await admin.groups.getUsersFromGroup({ groupId })).values;
    expect(accountIds(await members())).toEqual(['account-bob']);
    await admin.groups.removeUserFromGroup({ groupId, accountId: 'account-bob' });
    expect(await members()).toEqual([]);
    const { groups } = await alice.groups.findGroups({ query: 'walk' });
    expect(groups?.map(({ name }) => name)).toEqual(['walkers']);
    const bulk = await plain('GET', `/rest/api/3/group/bulk?groupId=${groupId}`);
    expect(JSON.stringify(bulk.body)).toContain('walkers');
  },
};
