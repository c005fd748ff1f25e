import type { Hash } from '../domain/draft';
import { isPosted } from '../domain/intake/asked';
import { changeRefusal } from './change-refusal';
import { refused, type Refusal } from './outcome';
import type { Conversations } from './ports/conversations';
import { ProductFailure } from './ports/product-failure';
import type { RequestChanges } from './ports/requests';
import type { SentComments } from './ports/sent-comments';

export type PostCommentOncePorts = {
  readonly sentComments: SentComments;
  /** As the person. */
  readonly conversations: Conversations;
  /** As the person. */
  readonly changes: RequestChanges;
  readonly hash: Hash;
  readonly now: () => string;
};

/** A comment of one press of the form's button. */
export type SendingComment = {
  readonly issueId: string;
  readonly accountId: string;
  readonly submissionId: string;
  readonly text: string;
};

/** A posting that takes longer than this was interrupted. */
const interruptedAfterMs = 15_000;

const unanswered = refused(
  'conflict',
  'Jira did not say yet whether your answer was posted. Send again in a few seconds: it stays one comment.',
);

/**
 * Posts a comment as the person, once for each submission and text: of a press whose answer was lost, the
 * next one looks in Jira. Nothing when the comment is there; else why not.
 */
export async function postCommentOnce(
  ports: PostCommentOncePorts,
  sending: SendingComment,
): Promise<Refusal | undefined> {
  const { issueId, accountId, submissionId, text } = sending;
  const key = `${issueId}:${accountId}:${submissionId}:${ports.hash(text)}`;
  const at = ports.now();
  if ((await ports.sentComments.begin(key, at)) === 'begun') return post(ports, sending, key, at);
  return resume(ports, sending, key);
}

async function post(
  { changes, sentComments }: PostCommentOncePorts,
  { issueId, text }: SendingComment,
  key: string,
  at: string,
): Promise<Refusal | undefined> {
  const result = await changes.comment(issueId, { text }).catch(async (failure: unknown) => {
    const isTurnedAway = failure instanceof ProductFailure && failure.code !== 'unavailable';
    if (isTurnedAway) await sentComments.release(key);
    throw failure;
  });
  const refusal = changeRefusal(result);
  if (refusal === undefined) await sentComments.finish(key, at);
  else await sentComments.release(key);
  return refusal;
}

async function resume(
  ports: PostCommentOncePorts,
  sending: SendingComment,
  key: string,
): Promise<Refusal | undefined> {
  const { sentComments, conversations, now } = ports;
  const { issueId, accountId, text } = sending;
  const before = await sentComments.find(key);
  if (before === undefined) return unanswered;
  if (before.isPosted) return undefined;
  const comments = await conversations.comments(issueId);
  if (isPosted(comments, { accountId, text, since: before.at })) {
    await sentComments.finish(key, before.at);
    return undefined;
  }
  if (Date.parse(now()) - Date.parse(before.at) < interruptedAfterMs) return unanswered;
  await sentComments.release(key);
  const at = now();
  const taken = (await sentComments.begin(key, at)) === 'taken';
  return taken ? unanswered : post(ports, sending, key, at);
}
