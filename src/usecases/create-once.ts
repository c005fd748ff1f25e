import type { Desk } from '../domain/desk';
import type { Hash } from '../domain/draft';
import { refusedAnswers } from './check-answers';
import { mayNotRequest } from './get-request-form';
import { refused, type Refusal } from './outcome';
import { ProductFailure } from './ports/product-failure';
import type { CreatedRequest, NewRequest, RequestChanges } from './ports/requests';
import type { Submission, Submissions, SubmittedRequests } from './ports/submissions';
import { updateSentRequest, type UpdateSentRequestPorts } from './update-sent-request';

export type CreateOncePorts = UpdateSentRequestPorts & {
  readonly submissions: Submissions;
  /** As the person. */
  readonly submitted: SubmittedRequests;
  readonly changes: RequestChanges;
  readonly hash: Hash;
  readonly now: () => string;
};

/** One press of the form's button. */
export type Sending = {
  readonly desk: Desk;
  /** Of the submission, which belongs to one person. */
  readonly key: string;
  readonly submissionId: string;
  readonly accountId: string;
  readonly request: NewRequest;
  /** Hash of the request. */
  readonly fingerprint: string;
};

export type Creation = { readonly kind: 'created'; readonly request: CreatedRequest } | Refusal;

/** A creation that takes longer than this was interrupted. */
const interruptedAfterMs = 15_000;

const unanswered = refused(
  'conflict',
  'Jira did not answer yet whether your request was made. Send again in a few seconds: it stays one request.',
);

/**
 * Creates the request of a submission, or goes on with what an earlier press has begun: a request that was
 * made gets the answers sent last, and one whose creation was interrupted is found by its mark.
 */
export async function createOnce(ports: CreateOncePorts, sending: Sending): Promise<Creation> {
  const begun = await begin(ports, sending);
  return begun === 'begun' ? create(ports, sending) : resume(ports, sending);
}

function begin({ submissions, now }: CreateOncePorts, { key, fingerprint }: Sending) {
  return submissions.begin(key, { at: now(), fingerprint });
}

async function create(
  { changes, submissions, now }: CreateOncePorts,
  { desk, key, request, submissionId, fingerprint }: Sending,
): Promise<Creation> {
  const result = await changes
    .create(desk, request, submissionId)
    .catch(async (failure: unknown) => {
      if (isTurnedAway(failure)) await submissions.release(key);
      throw failure;
    });
  switch (result.kind) {
    case 'created':
      await submissions.finish(key, { at: now(), fingerprint, created: result.request });
      return result;
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

async function resume(ports: CreateOncePorts, sending: Sending): Promise<Creation> {
  const { submissions, submitted, now } = ports;
  const { desk, key, submissionId } = sending;
  const submission = await submissions.find(key);
  if (submission === undefined) return unanswered;
  if (submission.created !== undefined) {
    return settle(ports, sending, submission, submission.created);
  }
  if (Date.parse(now()) - Date.parse(submission.at) < interruptedAfterMs) return unanswered;
  const lost = await submitted.find(desk, submissionId);
  return lost === undefined ? retake(ports, sending) : settle(ports, sending, submission, lost);
}

/** The try left nothing behind: its place is free for this one. */
async function retake(ports: CreateOncePorts, sending: Sending): Promise<Creation> {
  await ports.submissions.release(sending.key);
  return (await begin(ports, sending)) === 'begun' ? create(ports, sending) : unanswered;
}

/** Brings a request that an earlier press has made up to the answers of this one. */
async function settle(
  ports: CreateOncePorts,
  sending: Sending,
  submission: Submission,
  created: CreatedRequest,
): Promise<Creation> {
  const { submissions } = ports;
  const { at, fingerprint } = submission;
  const isSame = fingerprint === sending.fingerprint;
  if (isSame && submission.created !== undefined) return { kind: 'created', request: created };
  if (!isSame) {
    // Nobody knows which answers Jira holds, should the update be cut off.
    await submissions.finish(sending.key, { at, created });
    const refusal = await updateSentRequest(ports, sending, created);
    if (refusal !== undefined) {
      await submissions.finish(sending.key, { ...submission, created });
      return refusal;
    }
  }
  await submissions.finish(sending.key, { at, fingerprint: sending.fingerprint, created });
  return { kind: 'created', request: created };
}
