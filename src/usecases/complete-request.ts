import type { CallValue, ParsedInput } from '../contract/calls';
import type { AssetRequest } from '../domain/asset-request';
import { isBlank } from '../domain/intake/blank';
import { withChanges, type KnownAnswers } from '../domain/intake/changed-answers';
import { requestEntryId } from '../domain/intake/register';
import { changeRefusal } from './change-refusal';
import { answersRefusal, refusedAnswers, type CheckAnswersPorts } from './check-answers';
import {
  closeRegisterEntryOrReport,
  type ReportingCloseRegisterEntryPorts,
} from './close-register-entry';
import { findOnDesk, type FoundRequest } from './desk-access';
import { notCompletable } from './form-purpose';
import { newRequest } from './new-request';
import { done, type Caller, type Outcome, type Refusal } from './outcome';
import {
  postCommentOnce,
  type PostCommentOncePorts,
  type SendingComment,
} from './post-comment-once';
import type { DeskStore } from './ports/desk-store';
import type { IntakeQueue } from './ports/queues';
import type { NewRequest, RequestChanges, Requests } from './ports/requests';
import type { SettingsStore } from './ports/settings';
import { resubmitRequest } from './resubmit-request';

export type CompleteRequestPorts = CheckAnswersPorts &
  ReportingCloseRegisterEntryPorts &
  PostCommentOncePorts & {
    readonly desks: DeskStore;
    /** As the person: Jira decides who may edit the request and send it back. */
    readonly requests: Requests;
    readonly changes: RequestChanges;
    readonly settings: SettingsStore;
    readonly intake: IntakeQueue;
  };

/**
 * Writes what the person changed over an incomplete request, as the person, and sends it back to the weekly
 * review, with the comment that answers a question. Every step is left out when it was done, so a second press and one after a failure end the same.
 */
export async function completeRequest(
  ports: CompleteRequestPorts,
  { accountId }: Caller,
  { issueId, shown, comment, submissionId, ...sent }: ParsedInput<'completeRequest'>,
): Promise<Outcome<CallValue<'completeRequest'>>> {
  const found = await findOnDesk(ports, issueId);
  if (found.kind !== 'found') return found;
  const { request } = found;
  const settings = await ports.settings.read();
  const answers = withChanges(knownAnswers(request), shown, sent);
  const refusal =
    notCompletable(request) ??
    // What others named is theirs to answer for: the person may not even see their opportunities.
    (await answersRefusal(ports, settings, { ...answers, opportunity: sent.opportunity })) ??
    (await write(ports, found, newRequest(settings, answers))) ??
    (await answer(ports, { issueId, accountId, submissionId, text: comment })) ??
    (await sendBack(ports, found));
  if (refusal !== undefined) return refusal;
  await closeRegisterEntryOrReport(ports, requestEntryId(request.id), request.key);
  await ports.intake.sweep(request.id, 'changed');
  return done(completed(request));
}

/** What the request says now, in the words of the form. */
function knownAnswers({ summary, neededBy, values, answers }: AssetRequest): KnownAnswers {
  return { ...values, summary, neededBy, answers };
}

async function write(
  { changes }: CompleteRequestPorts,
  { desk, request }: FoundRequest,
  answers: NewRequest,
): Promise<Refusal | undefined> {
  const result = await changes.update(desk, request, answers);
  return result.kind === 'refused' ? refusedAnswers(result) : changeRefusal(result);
}

type GivenAnswer = Omit<SendingComment, 'submissionId' | 'text'> & {
  readonly submissionId: string | undefined;
  readonly text: string | undefined;
};

/** The answer stands on the request before it is sent back: a failure in between loses nothing. */
async function answer(
  ports: CompleteRequestPorts,
  { submissionId, text, ...given }: GivenAnswer,
): Promise<Refusal | undefined> {
  if (submissionId === undefined || text === undefined || isBlank(text)) return undefined;
  return postCommentOnce(ports, { ...given, submissionId, text });
}

async function sendBack(
  ports: CompleteRequestPorts,
  { desk, request }: FoundRequest,
): Promise<Refusal | undefined> {
  return request.status.name === 'Needs info' ? resubmitRequest(ports, desk, request) : undefined;
}

function completed({ id, key }: AssetRequest): CallValue<'completeRequest'> {
  return {
    issueId: id,
    issueKey: key,
    path: `/browse/${key}`,
    next: [
      'The request waits for the next weekly review again, with your answers.',
      'You are told by a comment on the request when something is missing or decided.',
      'The finished asset appears in the library, and a comment with the link mentions you.',
    ],
  };
}
