import { route } from '@forge/api';
import { z } from 'zod';
import type { Desk } from '../domain/desk';
import { openStatuses } from '../domain/triage';
import type { OpenRequests } from '../usecases/ports/open-requests';
import { sender, unexpected } from './product-request';
import { parseRequest, requestFieldIds } from './request-codec';

const found = z.object({ issues: z.array(z.object({ id: z.coerce.string() })) });
const fetched = z.object({ issues: z.array(z.unknown()) });

/** Jira's own most for a page of ids alone. @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-search/#api-rest-api-3-search-jql-post */
const mostIds = 5_000;

/** Open requests in Jira, as the person. */
export const openRequests: OpenRequests = {
  async ids(desk, changed) {
    const reply = await sender('jira', 'user')('POST', route`/rest/api/3/search/jql`, {
      jql: openRequestsJql(desk),
      fields: ['id'],
      maxResults: mostIds,
      ...(changed.length === 0 ? {} : { reconcileIssues: changed.map(Number) }),
    });
    if (reply.status !== 200) throw unexpected('Searching open requests', reply);
    return found.parse(reply.body).issues.map(({ id }) => id);
  },
  async read(desk, issueIds) {
    if (issueIds.length === 0) return [];
    const reply = await sender('jira', 'user')('POST', route`/rest/api/3/issue/bulkfetch`, {
      issueIdsOrKeys: issueIds,
      fields: requestFieldIds(desk),
    });
    if (reply.status !== 200) throw unexpected('Reading requests', reply);
    return fetched.parse(reply.body).issues.map((issue) => parseRequest(desk, issue));
  },
};

/** Statuses by id: an admin may have renamed them. */
function openRequestsJql({ project, issueTypeId, statuses }: Desk): string {
  const open = openStatuses.map((name) => statuses[name]).join(', ');
  return `project = ${project.id} AND issuetype = ${issueTypeId} AND status in (${open})`;
}
