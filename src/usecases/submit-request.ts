import type { CallValue, ParsedInput } from '../contract/calls';
import { messageEntryId } from '../domain/intake/register';
import { senderOf } from '../domain/submission-mark';
import { answersRefusal, type CheckAnswersPorts } from './check-answers';
import {
  closeRegisterEntryOrReport,
  type ReportingCloseRegisterEntryPorts,
} from './close-register-entry';
import { createOnce, type CreateOncePorts } from './create-once';
import { notSetUp } from './desk-access';
import { mayNotRequest } from './get-request-form';
import { newRequest } from './new-request';
import { done, refused, type Caller, type Outcome, type Refusal } from './outcome';
import type { DeskStore } from './ports/desk-store';
import type { People } from './ports/people';
import type { ScoringQueue } from './ports/queues';
import type { CreatedRequest } from './ports/requests';
import type { SettingsStore } from './ports/settings';
import { draftSentAlready } from './sent-already';

export type SubmitRequestPorts = CheckAnswersPorts &
  CreateOncePorts &
  ReportingCloseRegisterEntryPorts & {
    readonly desks: DeskStore;
    readonly people: People;
    readonly scoring: ScoringQueue;
    readonly settings: SettingsStore;
  };

type Input = ParsedInput<'submitRequest'>;
type Submitted = CallValue<'submitRequest'>;

/**
 * Creates the request as the person, once for each submission: a later press answers the first request,
 * which then holds what was sent last.
 */
export async function submitRequest(
  ports: SubmitRequestPorts,
  caller: Caller,
  { submissionId, draftId, ...input }: Input,
): Promise<Outcome<Submitted>> {
  const desk = await ports.desks.find();
  if (desk === undefined) return notSetUp;
  const mayCreate = await ports.people.may(caller.accountId, 'CREATE_ISSUES', desk.project.id);
  if (!mayCreate) return refused('not-allowed', mayNotRequest(desk.project.key));
  const settings = await ports.settings.read();
  const sender = senderOf(caller.accountId, submissionId);
  const key = draftId === undefined ? sender : `draft:${draftId}`;
  const refusal =
    (await answersRefusal(ports, settings, input)) ?? (await draftRefusal(ports, key, draftId));
  if (refusal !== undefined) return refusal;
  const request = newRequest(settings, input);
  const sending = {
    desk,
    key,
    sender,
    mark: { id: submissionId, ...(draftId === undefined ? {} : { draftId }) },
    accountId: caller.accountId,
    request,
    fingerprint: ports.hash(JSON.stringify(request)),
  };
  const result = await createOnce(ports, sending);
  const made = result.kind === 'created' ? result.request.key : result.issueKey;
  if (draftId !== undefined && made !== undefined) {
    await closeRegisterEntryOrReport(ports, messageEntryId(draftId), made);
  }
  if (result.kind !== 'created') return result;
  await ports.scoring.rescore([result.request.id]);
  return done(submitted(result.request));
}

/**
 * A message becomes one request, so its draft link is sent once. While its sending is remembered that
 * decides, afterwards the register.
 */
async function draftRefusal(
  { register, submissions, reportFailure }: SubmitRequestPorts,
  key: string,
  draftId: string | undefined,
): Promise<Refusal | undefined> {
  if (draftId === undefined) return undefined;
  const entry = await register.find(messageEntryId(draftId)).catch((failure: unknown) => {
    // The register is a record: a failure of it takes no request from the person.
    reportFailure('draftRefusal', failure);
    return undefined;
  });
  if (entry?.state.is !== 'processed' || (await submissions.find(key)) !== undefined) {
    return undefined;
  }
  return draftSentAlready(entry.state.issueKey);
}

function submitted({ id, key }: CreatedRequest): Submitted {
  return {
    issueId: id,
    issueKey: key,
    path: `/browse/${key}`,
    next: [
      'Sales Ops looks at new requests every week and decides by priority.',
      'You are told by a comment on the request when something is missing or decided.',
      'The finished asset appears in the library, and a comment with the link mentions you.',
    ],
  };
}
