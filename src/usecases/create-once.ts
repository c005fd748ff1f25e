import type { Desk } from '../domain/desk';
import type { Hash } from '../domain/draft';
import type { SubmissionMark } from '../domain/submission-mark';
import { refusedAnswers } from './check-answers';
import { mayNotRequest } from './get-request-form';
import { refused, type Refusal } from './outcome';
import { ProductFailure } from './ports/product-failure';
import type { CreatedRequest, NewRequest, RequestChanges } from './ports/requests';
import type {
  DraftedRequests,
  SentRequest,
  Submission,
  Submissions,
  SubmittedRequests,
} from './ports/submissions';
import { draftSentAlready } from './sent-already';
import { updateSentRequest, type UpdateSentRequestPorts } from './update-sent-request';

export type CreateOncePorts = UpdateSentRequestPorts & {
  readonly submissions: Submissions;
  /** As the person. */
  readonly submitted: SubmittedRequests;
  /** As the app: what another person made of a draft counts as well. */
  readonly drafted: DraftedRequests;
  readonly changes: RequestChanges;
  readonly hash: Hash;
  readonly now: () => string;
};

/** One press of the form's button. */
export type Sending = {
  readonly desk: Desk;
  /** Of the submission, which belongs to one person, or of the draft link, which anybody may send once. */
  readonly key: string;
  /** See `senderOf`. */
  readonly sender: string;
  readonly mark: SubmissionMark;
  readonly accountId: string;
  readonly request: NewRequest;
  /** Hash of the request. */
  readonly fingerprint: string;
};

export type Creation = { readonly kind: 'created'; readonly request: CreatedRequest } | Refusal;

/**
 * A creation that takes longer than this was interrupted: the platform ends a function after 25 seconds.
 * @see https://developer.atlassian.com/platform/forge/platform-quotas-and-limits/
 */
const interruptedAfterMs = 30_000;

const unanswered = refused(
  'conflict',
  'Jira did not answer yet whether your request was made. Send again in half a minute: it stays one request.',
);

const sentByAnother = refused(
  'conflict',
  'Somebody else is sending this message just now. Send again in half a minute to see which request it became.',
);

/**
 * Creates the request of a submission, or goes on with what an earlier press has begun: a request that was
 * made gets the answers sent last, and one whose creation was interrupted is found by its mark.
 */
export function createOnce(ports: CreateOncePorts, sending: Sending): Promise<Creation> {
  return attempt(ports, sending, sending.key, undefined);
}

/**
 * Takes a key and creates, or looks at who has it. After an interrupted try only the one press goes on that
 * takes the key named after that try, so a try can be followed but never doubled.
 */
async function attempt(
  ports: CreateOncePorts,
  sending: Sending,
  key: string,
  interrupted: Submission | undefined,
): Promise<Creation> {
  const { submissions, now } = ports;
  const { sender, fingerprint } = sending;
  if ((await submissions.begin(key, { at: now(), sender, fingerprint })) === 'begun') {
    return interrupted === undefined
      ? create(ports, sending, key)
      : follow(ports, sending, key, interrupted);
  }
  const submission = await submissions.find(key);
  if (submission?.created !== undefined) {
    return settle(ports, sending, submission, submission.created);
  }
  if (submission === undefined) return unanswered;
  if (Date.parse(now()) - Date.parse(submission.at) < interruptedAfterMs) {
    return isOwn(sending, submission) ? unanswered : sentByAnother;
  }
  return attempt(ports, sending, `${key}:after:${submission.at}`, submission);
}

const isOwn = ({ sender }: Sending, submission: Submission) =>
  (submission.sender ?? sender) === sender;

async function create(
  { changes, submissions, now }: CreateOncePorts,
  sending: Sending,
  key: string,
): Promise<Creation> {
  const { desk, request, mark, sender, fingerprint } = sending;
  const result = await changes.create(desk, request, mark).catch(async (failure: unknown) => {
    if (isTurnedAway(failure)) await submissions.release(key);
    throw failure;
  });
  switch (result.kind) {
    case 'created': {
      const made = { at: now(), sender, fingerprint, created: result.request };
      await submissions.finish(sending.key, made);
      return result;
    }
    case 'not-allowed':
      await submissions.release(key);
      return refused('not-allowed', mayNotRequest(desk.project.key));
    case 'conflict':
      await submissions.release(key);
      return refused(
        'conflict',
        'Jira was changing the project just then. Send again in a few seconds.',
      );
    case 'refused':
      await submissions.release(key);
      return refusedAnswers(result);
    default:
      return result satisfies never;
  }
}

/** Jira said no and made nothing, so the next press need not wait for this one. */
function isTurnedAway(failure: unknown): boolean {
  return failure instanceof ProductFailure && failure.code !== 'unavailable';
}

/** Goes on after a try that was interrupted: with the request it has left behind, else with a new one. */
async function follow(
  ports: CreateOncePorts,
  sending: Sending,
  key: string,
  { at, sender, fingerprint }: Submission,
): Promise<Creation> {
  const lost = await findLost(ports, sending, at).catch(async (failure: unknown) => {
    await ports.submissions.release(key);
    throw failure;
  });
  if (lost === undefined) return create(ports, sending, key);
  const isTheirs = sender === lost.sender && fingerprint !== undefined;
  const left = { at, sender: lost.sender, ...(isTheirs ? { fingerprint } : {}) };
  return settle(ports, sending, left, { id: lost.id, key: lost.key });
}

function findLost(
  { submitted, drafted }: CreateOncePorts,
  { desk, mark }: Sending,
  since: string,
): Promise<SentRequest | undefined> {
  const { id, draftId } = mark;
  return draftId === undefined ? submitted.find(desk, id) : drafted.find(desk, draftId, since);
}

/** Brings a request that an earlier press has made up to the answers of this one. */
async function settle(
  ports: CreateOncePorts,
  sending: Sending,
  submission: Submission,
  created: CreatedRequest,
): Promise<Creation> {
  const { submissions } = ports;
  const { key, sender, fingerprint } = sending;
  const { at } = submission;
  if (!isOwn(sending, submission)) {
    if (submission.created === undefined) await submissions.finish(key, { ...submission, created });
    return draftSentAlready(created.key);
  }
  const isSame = submission.fingerprint === fingerprint;
  if (isSame && submission.created !== undefined) return { kind: 'created', request: created };
  if (!isSame) {
    // Nobody knows which answers Jira holds, should the update be cut off.
    await submissions.finish(key, { at, sender, created });
    const refusal = await updateSentRequest(ports, sending, created);
    if (refusal !== undefined) {
      await submissions.finish(key, { ...submission, created });
      return refusal;
    }
  }
  await submissions.finish(key, { at, sender, fingerprint, created });
  return { kind: 'created', request: created };
}
