import { join } from 'node:path';
import { jiraFaultyKeywords, jiraWaivers } from './jira-waivers';
import { publishedApi, type PublishedApi } from './published-api';

/**
 * Atlassian's description of Jira's REST API. It lies beside the repository where the team keeps it;
 * elsewhere the answer is undefined and nothing is checked against it.
 */
export const publishedJira = (): PublishedApi | undefined =>
  publishedApi(
    join(__dirname, '../../../shared/specs/jira/jira-platform-v3.2026-06-10.json'),
    jiraWaivers,
    jiraFaultyKeywords,
  );
