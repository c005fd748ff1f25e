import { route } from '@forge/api';
import { z } from 'zod';
import type { JiraGroups } from '../usecases/ports/setup-run';
import { askJira } from './jira-configuration/jira-request';

const answer = z.object({ values: z.array(z.object({ name: z.string() })).default([]) });

/** The groups of the site, as the app. */
export const jiraGroups: JiraGroups = {
  async has(name) {
    const path = route`/rest/api/3/group/bulk?groupName=${name}`;
    const { values } = await askJira(answer, 'GET', path);
    return values.some((group) => group.name === name);
  },
};
