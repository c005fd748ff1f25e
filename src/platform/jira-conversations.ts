import { route } from '@forge/api';
import { z } from 'zod';
import type { RequestComment } from '../domain/intake/asked';
import type { Conversations } from '../usecases/ports/conversations';
import { textOf } from './adf';
import { sender, unexpected, type Actor, type Send } from './product-request';

const writer = z
  .object({
    accountId: z.string(),
    displayName: z.string().default('Somebody'),
    accountType: z.string().optional(),
  })
  .transform(({ accountId, displayName, accountType }) => ({
    accountId,
    displayName,
    isApp: accountType === 'app',
  }))
  .nullish()
  .transform((by) => (by ? { by } : {}));

/** Jira writes instants with an offset of four digits: `2026-11-23T09:00:00.000+0000`. */
const instant = z.string().transform((text) => new Date(text).toISOString());

const commentPage = z.object({
  comments: z.array(
    z
      .object({ author: writer, created: instant, body: z.unknown() })
      .transform(({ author, created, body }): RequestComment => ({
        ...author,
        at: created,
        text: textOf(body),
      })),
  ),
});

const changedField = z
  .object({ field: z.string(), toString: z.unknown() })
  .transform(({ field, toString: to }) => ({ field, to: typeof to === 'string' ? to : '' }));

const changed = z.object({
  changelog: z.object({
    histories: z.array(
      z.object({
        author: writer,
        created: instant,
        items: z.array(changedField),
      }),
    ),
  }),
});

/** Conversations on requests, read as the person. */
export function jiraConversations(actor: Actor): Conversations {
  const send = sender('jira', actor);
  return {
    async read(issueId) {
      const [latest, moves] = await Promise.all([comments(send, issueId), moved(send, issueId)]);
      return { comments: latest, moves };
    },
    comments: (issueId) => comments(send, issueId),
  };
}

async function comments(send: Send, issueId: string) {
  const path = route`/rest/api/3/issue/${issueId}/comment?orderBy=-created&maxResults=50`;
  const reply = await send('GET', path);
  if (reply.status !== 200) throw unexpected('Reading comments', reply);
  return commentPage.parse(reply.body).comments;
}

/** Of an issue with its changes Jira gives the most recent ones, the newest first. */
async function moved(send: Send, issueId: string) {
  const path = route`/rest/api/3/issue/${issueId}?fields=status&expand=changelog`;
  const reply = await send('GET', path);
  if (reply.status !== 200) throw unexpected('Reading the changes of a request', reply);
  const { histories } = changed.parse(reply.body).changelog;
  return histories.flatMap(({ author, created, items }) =>
    items
      .filter(({ field }) => field === 'status')
      .map(({ to }) => ({ ...author, at: created, to })),
  );
}
