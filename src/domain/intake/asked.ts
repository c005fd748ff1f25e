import type { Person } from '../asset-request';
import type { StatusName, TransitionName } from '../request-workflow';

/** Who wrote a comment or moved a request; absent where the account is gone. */
type Actor = Person & { readonly isApp: boolean };

/** A comment on a request, in plain text. */
export type RequestComment = {
  readonly by?: Actor;
  /** ISO instant */
  readonly at: string;
  readonly text: string;
};

/** A change of a request's status. */
export type StatusMove = {
  readonly by?: Actor;
  /** ISO instant */
  readonly at: string;
  /** Name of the status that it led to. */
  readonly to: string;
};

/** What was written on a request and how it moved, the newest first. */
export type Conversation = {
  readonly comments: readonly RequestComment[];
  readonly moves: readonly StatusMove[];
};

/** A question of a person to the requester. */
export type AskedQuestion = {
  readonly by: string;
  /** ISO instant */
  readonly at: string;
  readonly text: string;
};

const waiting: StatusName = 'Needs info';
const asking: TransitionName = 'Ask for info';

/** What the comment of a decision begins with, so that the reader of a comment knows what it goes with. */
export function decisionComment(transition: TransitionName, reason: string): string {
  return `${transition}: ${reason}`;
}

/** The person who sent a request back; nothing when the app did, or nobody moved it. */
export function sentBackBy({ moves }: Pick<Conversation, 'moves'>): Person | undefined {
  const by = moves.find(({ to }) => to === waiting)?.by;
  return by === undefined || by.isApp ? undefined : by;
}

/**
 * What people ask of the requester of a request that waits for information, the oldest first: what others
 * wrote since it was sent back, after the last that the person who sent it back wrote before, since the
 * request had come to its status. Jira's own transition and the triage board write the comment at another
 * moment than the move, so no length of time tells whether they belong together. An app asks nothing here.
 */
export function askedQuestions(
  { comments, moves }: Conversation,
  requester: Person | undefined,
): readonly AskedQuestion[] {
  const moved = moves.findIndex(({ to }) => to === waiting);
  const back = moves[moved];
  const ofOthers = comments.filter(
    ({ by }) => by !== undefined && !by.isApp && by.accountId !== requester?.accountId,
  );
  const since = ofOthers.filter(({ at }) => back === undefined || isFrom(at, back.at));
  const before = ofOthers.find(
    ({ by, at }) =>
      back !== undefined &&
      by?.accountId === back.by?.accountId &&
      !isFrom(at, back.at) &&
      isFrom(at, moves[moved + 1]?.at),
  );
  return [...since, ...(before === undefined ? [] : [before])]
    .map((comment) => question(comment, requester))
    .filter(({ text }) => text !== '')
    .reverse();
}

/** Whether an instant is not before another; everything is after nothing. */
function isFrom(at: string, start: string | undefined): boolean {
  return start === undefined || Date.parse(at) >= Date.parse(start);
}

function question({ by, at, text }: RequestComment, requester: Person | undefined): AskedQuestion {
  const mention = requester === undefined ? '' : `@${requester.displayName}`;
  const spoken = without(without(text.trim(), mention), decisionComment(asking, '').trim());
  return { by: by?.displayName ?? '', at, text: spoken };
}

function without(text: string, beginning: string): string {
  return text.startsWith(beginning) ? text.slice(beginning.length).trim() : text;
}

/** Whether a comment was posted already: the person wrote the same words since they began to send. */
export function isPosted(
  comments: readonly RequestComment[],
  posted: { readonly accountId: string; readonly text: string; readonly since: string },
): boolean {
  const words = wordsOf(posted.text);
  const begun = Date.parse(posted.since) - clockTolerance;
  return comments.some(
    ({ by, at, text }) =>
      by?.accountId === posted.accountId && Date.parse(at) >= begun && wordsOf(text) === words,
  );
}

/** The clocks of Jira and of the app, in milliseconds apart at most. */
const clockTolerance = 60_000;

/** Jira keeps a text's words and not its blank lines. */
const wordsOf = (text: string) => text.split(/\s+/).filter(Boolean).join(' ');
