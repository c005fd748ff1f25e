import { route } from '@forge/api';
import { z } from 'zod';
import { senderOf, submissionProperty } from '../domain/submission-mark';
import type {
  DraftedRequests,
  SentRequest,
  SubmittedRequests,
} from '../usecases/ports/submissions';
import { sender, unexpected, type Actor } from './product-request';

const pageLength = 100;

const page = z.object({
  issues: z.array(
    z.object({
      id: z.coerce.string(),
      key: z.string(),
      fields: z.looseObject({ reporter: z.object({ accountId: z.string() }).nullish() }),
      properties: z.record(z.string(), z.unknown()).default({}),
    }),
  ),
});
const mark = z.object({ id: z.string(), draftId: z.string().optional() });

type Marked = SentRequest & z.output<typeof mark> & { readonly issueId: string };

/** Requests of a search that carry a mark, in the order of the search. */
async function marked(actor: Actor, jql: string): Promise<readonly Marked[]> {
  const reply = await sender('jira', actor)('POST', route`/rest/api/3/search/jql`, {
    jql,
    fields: ['reporter'],
    properties: [submissionProperty],
    maxResults: pageLength,
  });
  if (reply.status !== 200) throw unexpected('Searching the request of a submission', reply);
  return page.parse(reply.body).issues.flatMap(({ id, key, fields, properties }) => {
    const found = mark.safeParse(properties[submissionProperty]);
    if (!found.success) return [];
    const from = senderOf(fields.reporter?.accountId ?? '', found.data.id);
    return [{ ...found.data, issueId: id, key, sender: from }];
  });
}

function sent(found: Marked | undefined): SentRequest | undefined {
  return found && { id: found.issueId, key: found.key, sender: found.sender };
}

/** Requests of the person by their submission: among the latest hundred, for a press is soon repeated. */
export const jiraSubmittedRequests: SubmittedRequests = {
  async find({ project }, submissionId) {
    const jql = `project = "${project.key}" AND reporter = currentUser() ORDER BY created DESC`;
    // A clone may carry the mark as well; the request itself is the oldest.
    return sent((await marked('user', jql)).findLast(({ id }) => id === submissionId));
  },
};

/**
 * Requests by the draft they were made of, searched as the app: one of the first hundred since the sending
 * began, for it was made within half a minute of that.
 */
export function jiraDraftedRequests(now: () => string): DraftedRequests {
  return {
    async find({ project }, draftId, since) {
      const minutes = Math.ceil((Date.parse(now()) - Date.parse(since)) / 60_000) + 1;
      const jql = `project = "${project.key}" AND created >= "-${minutes}m" ORDER BY created ASC`;
      return sent((await marked('app', jql)).find((found) => found.draftId === draftId));
    },
  };
}
