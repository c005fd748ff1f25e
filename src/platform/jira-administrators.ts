import { route } from '@forge/api';
import { z } from 'zod';
import type { JiraAdministrators } from '../usecases/ports/setup-run';
import { askJira } from './jira-configuration/jira-request';

const answer = z.object({ globalPermissions: z.array(z.string()).default([]) });

/** Asks Jira who holds Administer Jira. */
export const jiraAdministrators: JiraAdministrators = {
  async includes(accountId) {
    const { globalPermissions } = await askJira(
      answer,
      'POST',
      route`/rest/api/3/permissions/check`,
      { accountId, globalPermissions: ['ADMINISTER'], projectPermissions: [] },
    );
    return globalPermissions.includes('ADMINISTER');
  },
};
