import { z } from 'zod';
import { present, type Scenario } from './jira-world';

const resolutionList = z.array(z.looseObject({ id: z.string() }));

/** Lists that the site has, and facts about it. */
export const listsScenario: Scenario = {
  'reads priorities and resolutions': async ({ alice, plain }) => {
    const { values } = await alice.issuePriorities.searchPriorities({});
    const high = present(values.find(({ name }) => name === 'High'));
    const one = await alice.issuePriorities.getPriority({ id: present(high.id) });
    expect(one).toMatchObject({ id: high.id, name: 'High' });
    expect(JSON.stringify((await plain('GET', '/rest/api/3/priority')).body)).toContain('High');
    const resolutions = await plain('GET', '/rest/api/3/resolution/search');
    expect(JSON.stringify(resolutions.body)).toContain('Done');
    const old = await plain('GET', '/rest/api/3/resolution');
    const [first] = resolutionList.parse(old.body);
    const resolution = await alice.issueResolutions.getResolution({ id: present(first).id });
    expect(resolution.id).toBe(first?.id);
  },

  'reads labels in use': async ({ alice, task }) => {
    await task({ labels: ['wet', 'loud'] });
    const { values } = await alice.labels.getAllLabels({});
    expect(values).toEqual(['loud', 'wet']);
  },

  'says what site it is': async ({ alice, admin }) => {
    const info = await alice.serverInfo.getServerInfo();
    expect(info).toMatchObject({ deploymentType: 'Cloud' });
    const configuration = await admin.jiraSettings.getConfiguration();
    expect(configuration.attachmentsEnabled).toBe(true);
  },

  'draws avatars': async ({ alice }) => {
    const picture = await alice.avatars.getAvatarImageByID({ type: 'issuetype', id: 10303 });
    expect(picture.size).toBeGreaterThan(0);
  },
};
