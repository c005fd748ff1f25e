import { route } from '@forge/api';
import { z } from 'zod';
import { submissionProperty } from '../domain/submission-mark';
import type { SubmittedRequests } from '../usecases/ports/submissions';
import { sender, unexpected, type Actor } from './product-request';

const page = z.object({
  issues: z.array(
    z.object({
      id: z.coerce.string(),
      key: z.string(),
      properties: z.record(z.string(), z.unknown()).default({}),
    }),
  ),
});
const mark = z.object({ id: z.string() });

/** Requests of the actor by their submission: among the latest hundred, for a press is soon repeated. */
export function jiraSubmittedRequests(actor: Actor): SubmittedRequests {
  const send = sender('jira', actor);
  return {
    async find(desk, submissionId) {
      const reply = await send('POST', route`/rest/api/3/search/jql`, {
        jql: `project = "${desk.project.key}" AND reporter = currentUser() ORDER BY created DESC`,
        fields: ['created'],
        properties: [submissionProperty],
        maxResults: 100,
      });
      if (reply.status !== 200) throw unexpected('Searching the request of a submission', reply);
      // A clone may carry the mark as well; the request itself is the oldest.
      const match = page.parse(reply.body).issues.findLast(({ properties }) => {
        const found = mark.safeParse(properties[submissionProperty]);
        return found.success && found.data.id === submissionId;
      });
      return match && { id: match.id, key: match.key };
    },
  };
}
