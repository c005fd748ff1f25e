import { dayWords, type WorkCalendar } from './calendar';
import { lenses, reviewerRole } from './lens';
import { listOf } from './sentence';
import { untilWords } from './until';

/** A request as the person who asked for it, or joined it, follows it. */
export type MyRequest = {
  /** Name of the status in Jira. */
  readonly status: string;
  readonly done: boolean;
  /** Somebody else asked; the person joined. */
  readonly joined: boolean;
  /** Name of the person who has it. */
  readonly owner?: string | undefined;
  /** What the field `Review state` says, see `reviewState`. */
  readonly reviewState?: string | undefined;
  /** ISO date */
  readonly neededBy?: string | undefined;
  /** Name of the person who sent it back to be answered; absent when the app did. */
  readonly sentBackBy?: string | undefined;
  /** Names of the answers that the brief lacks, and of those that do not hold any more. */
  readonly missing: readonly string[];
  readonly wrong: readonly string[];
};

/** Where a request stands, in plain words; a status that the procedure does not know stays as it is named. */
export function whereItStands(request: MyRequest): string {
  const { status, owner, reviewState } = request;
  switch (status) {
    case 'Submitted':
      return 'Waiting for the weekly review';
    case 'Needs info':
      return sentBackWords(request);
    case 'Accepted':
      return owner === undefined ? 'Accepted, waiting for an owner' : 'Accepted, work begins soon';
    case 'In development':
      return 'Being made';
    case 'In review':
      return `In review${reviewWords(reviewState)}`;
    case 'Approved':
      return 'Approved, about to be delivered';
    case 'Delivered':
      return 'Delivered: it is in the library';
    case 'Closed':
      return 'Delivered and closed';
    case 'Deferred':
      return 'Put off: a later weekly review looks at it again';
    case 'Declined':
      return 'Declined: the reason is in the comments';
    default:
      return status;
  }
}

function sentBackWords({ joined, missing, wrong, sentBackBy }: MyRequest): string {
  if (joined) return 'Sent back to the requester';
  if (sentBackBy !== undefined) return `Sent back: ${sentBackBy} waits for your answer`;
  const isIncomplete = missing.length + wrong.length > 0;
  return isIncomplete ? 'Sent back: something is missing' : 'Sent back: nothing is missing now';
}

const numbers = ['none', 'one', 'two', 'three'];

/** Who has approved, as far as the review state tells. */
function reviewWords(state: string | undefined): string {
  if (state === undefined) return '';
  const waiting = lenses.filter((lens) => state.includes(lens));
  const approved = lenses.filter((lens) => !waiting.includes(lens)).map(reviewerRole);
  if (waiting.length === 0) return ': everybody has approved';
  if (approved.length === 0) return `: ${listOf(waiting.map(reviewerRole))} look at it`;
  const verb = approved.length === 1 ? 'has' : 'have';
  return `: ${listOf(approved)} ${verb} approved, ${numbers[waiting.length] ?? ''} to go`;
}

/**
 * When a request is due, seen from today: "18 Dec 2026, in 3 business days". Once it is done only the date.
 * @param today ISO date in the desk's time zone
 */
export function dueWords(
  { neededBy, done }: MyRequest,
  today: string,
  calendar: WorkCalendar,
): string | undefined {
  if (neededBy === undefined) return undefined;
  const day = dayWords(neededBy);
  return done ? day : `${day}, ${untilWords(neededBy, today, calendar)}`;
}

/** Whether a request is late: open, and its date is past. */
export function isLate({ neededBy, done }: MyRequest, today: string): boolean {
  return !done && neededBy !== undefined && neededBy < today;
}

/** What the person has to do, one sentence; nothing when it is others' turn. */
export function askedOfMe(request: MyRequest): string | undefined {
  const { status, joined, missing, wrong, sentBackBy } = request;
  if (joined || (status !== 'Needs info' && status !== 'Submitted')) return undefined;
  if (status === 'Needs info' && sentBackBy !== undefined) {
    const lacking = listOf([...missing, ...wrong]);
    return lacking === '' ? `Answer ${sentBackBy}` : `Answer ${sentBackBy} and give ${lacking}`;
  }
  if (missing.length > 0) return `Fill in ${listOf([...missing, ...wrong])}`;
  if (wrong.length > 0) return `Correct ${listOf(wrong)}`;
  return status === 'Needs info' ? 'Check it, then send it again' : undefined;
}

/** The word on the button that leads the person to what is asked of them. */
export function turnWords({ sentBackBy, missing, wrong }: MyRequest): string {
  if (sentBackBy !== undefined) return `Answer ${sentBackBy}`;
  return missing.length + wrong.length > 0 ? 'Complete' : 'Send again';
}
