import { present, type Scenario } from './jira-world';

/** Project roles and who is in them. */
export const rolesScenario: Scenario = {
  'makes, changes and deletes a role with default actors': async ({ admin }) => {
    const { projectRoles, projectRoleActors } = admin;
    const made = await projectRoles.createProjectRole({ name: 'Walkers', description: 'Walk.' });
    const id = present(made.id);
    await projectRoleActors.addProjectRoleActorsToRole({ id, user: ['account-bob'] });
    const { actors } = await projectRoleActors.getProjectRoleActorsForRole({ id });
    expect(actors?.map(({ actorUser }) => actorUser?.accountId)).toEqual(['account-bob']);
    await projectRoles.partialUpdateProjectRole({ id, name: 'Runners' });
    await projectRoles.fullyUpdateProjectRole({ id, name: 'Flyers', description: 'Fly.' });
    expect(await projectRoles.getProjectRoleById({ id })).toMatchObject({
      name: 'Flyers',
      description: 'Fly.',
    });
    await projectRoles.deleteProjectRole({ id });
    const all = await projectRoles.getAllProjectRoles();
    expect(all.map(({ name }) => name)).not.toContain('Flyers');
  },

  'puts people and groups into a role of a project': async ({ admin }) => {
    const { projectRoles, projectRoleActors } = admin;
    const role = present((await projectRoles.createProjectRole({ name: 'Walkers' })).id);
    const at = { projectIdOrKey: 'DOG', id: role };
    await projectRoleActors.addActorUsers({ ...at, user: ['account-bob'] });
    const people = async () => {
      const { actors } = await projectRoles.getProjectRole(at);
      return actors?.map(({ displayName }) => displayName);
    };
    expect(await people()).toEqual(['Bob']);
    await projectRoleActors.setActors({
      ...at,
      body: { categorisedActors: { 'atlassian-user-role-actor': ['account-alice'] } },
    });
    expect(await people()).toEqual(['Alice']);
    await projectRoleActors.deleteActor({ ...at, user: 'account-alice' });
    expect(await people()).toEqual([]);
    const links = await projectRoles.getProjectRoles({ projectIdOrKey: 'DOG' });
    expect(links).toHaveProperty('Walkers');
    const details = await projectRoles.getProjectRoleDetails({ projectIdOrKey: 'DOG' });
    expect(details.map(({ name }) => name)).toContain('Walkers');
  },
};
