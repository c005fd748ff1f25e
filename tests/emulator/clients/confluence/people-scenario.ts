import { present, type Clients } from './recorded-clients';

const BOB = '712020:bob';

/** People, and what they may do. */
export function peopleScenario(clients: () => Clients): void {
  it('knows people', async () => {
    const { v1, bob } = clients();
    expect(await bob.v1.users.getCurrentUser()).toMatchObject({ accountId: BOB });
    expect(await v1.users.getUser({ accountId: BOB })).toMatchObject({ displayName: 'Bob' });
  });

  it('gives people permissions in spaces and takes them away', async () => {
    const { v1, v2 } = clients();
    const { id } = await v2.space.createSpace({ body: { key: 'GIVEN', name: 'Given' } });
    const subject = { type: 'user', identifier: BOB };
    const operation = { key: 'read', target: 'space' };
    const { spacePermissions } = v1;
    const given = await spacePermissions.addPermissionToSpace({
      spaceKey: 'GIVEN',
      subject,
      operation,
    });
    const list = () => v2.spacePermissions.getSpacePermissionsAssignments({ id: Number(id) });
    const principal = { type: 'user', id: BOB };
    expect((await list()).results).toContainEqual(expect.objectContaining({ principal }));
    await spacePermissions.removePermission({ spaceKey: 'GIVEN', id: given.id });
    expect((await list()).results).not.toContainEqual(expect.objectContaining({ principal }));
  });

  it('restricts pages and says who may do what', async () => {
    const { v1, v2, bob } = clients();
    const space = await v2.space.createSpace({ body: { key: 'CLOSED', name: 'Closed' } });
    const id = present(space.homepageId, 'homepageId');
    const { contentRestrictions: restrictions } = v1;
    const user = (accountId: string) => [{ type: 'known', accountId }];
    const only = (operation: string, accountId: string) => ({
      operation,
      restrictions: { user: user(accountId) },
    });
    await restrictions.addRestrictions({ id, body: [only('update', '712020:ada')] });
    await restrictions.updateRestrictions({ id, body: [only('read', '712020:ada')] });
    const read = await restrictions.getRestrictions({ id });
    expect(read.results).toMatchObject([{ operation: 'read' }, { operation: 'update' }]);
    await expect(bob.v2.page.getPageById({ id: Number(id) })).rejects.toMatchObject({
      status: 404,
    });
    const check = (identifier: string) =>
      v1.contentPermissions.checkContentPermission({
        id,
        subject: { type: 'user', identifier },
        operation: 'read',
      });
    expect(await check(BOB)).toMatchObject({ hasPermission: false });
    await restrictions.deleteRestrictions({ id });
    expect(await check(BOB)).toMatchObject({ hasPermission: true });
  });
}
