import type { CallValue, ParsedInput } from '../contract/calls';
import { givenAnswers } from '../domain/intake/answer';
import type { Desk } from '../domain/desk';
import { messageEntryId } from '../domain/intake/register';
import { answersRefusal, refusedAnswers, type CheckAnswersPorts } from './check-answers';
import {
  closeRegisterEntryOrReport,
  type ReportingCloseRegisterEntryPorts,
} from './close-register-entry';
import { notSetUp } from './desk-access';
import { mayNotRequest } from './get-request-form';
import { done, refused, type Caller, type Outcome, type Refusal } from './outcome';
import type { DeskStore } from './ports/desk-store';
import type { People } from './ports/people';
import { ProductFailure } from './ports/product-failure';
import type { ScoringQueue } from './ports/queues';
import type { CreatedRequest, NewRequest, RequestChanges, Requests } from './ports/requests';
import type { SettingsStore } from './ports/settings';
import type { Submissions } from './ports/submissions';

export type SubmitRequestPorts = CheckAnswersPorts &
  ReportingCloseRegisterEntryPorts & {
    readonly desks: DeskStore;
    readonly people: People;
    readonly submissions: Submissions;
    /** As the person. */
    readonly requests: Requests;
    readonly changes: RequestChanges;
    readonly scoring: ScoringQueue;
    readonly settings: SettingsStore;
  };

type Input = ParsedInput<'submitRequest'>;
type Submitted = CallValue<'submitRequest'>;

/** A creation that takes longer than this was interrupted. */
const interruptedAfterMs = 15_000;

/**
 * Creates the request as the person, once for each submission: a second press answers the first request.
 * When the first try was interrupted between creating and remembering, the request is found by its title
 * among the person's own that are younger than the try.
 */
export async function submitRequest(
  ports: SubmitRequestPorts,
  caller: Caller,
  input: Input,
): Promise<Outcome<Submitted>> {
  const desk = await ports.desks.find();
  if (desk === undefined) return notSetUp;
  const mayCreate = await ports.people.may(caller.accountId, 'CREATE_ISSUES', desk.project.id);
  if (!mayCreate) return refused('not-allowed', mayNotRequest(desk.project.key));
  const settings = await ports.settings.read();
  const refusal = await answersRefusal(ports, settings, input);
  if (refusal !== undefined) return refusal;
  const request = {
    ...input,
    answers: givenAnswers(settings, input.assetType, input.answers),
  };
  const key = `${caller.accountId}:${input.submissionId}`;
  const begun = await ports.submissions.begin(key, ports.now());
  const result =
    begun === 'begun'
      ? await create(ports, desk, key, request)
      : await resume(ports, desk, key, request);
  if (result.kind !== 'created') return result;
  await ports.scoring.rescore([result.request.id]);
  if (input.draftId !== undefined) {
    await closeRegisterEntryOrReport(ports, messageEntryId(input.draftId), result.request.key);
  }
  return done(submitted(result.request));
}

type Creation = { readonly kind: 'created'; readonly request: CreatedRequest } | Refusal;

async function create(
  { changes, submissions, now }: SubmitRequestPorts,
  desk: Desk,
  key: string,
  request: NewRequest,
): Promise<Creation> {
  const result = await changes.create(desk, request).catch(async (failure: unknown) => {
    // A busy Jira has turned the request away, so the next press need not wait for the interrupted one.
    if (failure instanceof ProductFailure && failure.code === 'busy')
      await submissions.release(key);
    throw failure;
  });
  switch (result.kind) {
    case 'created':
      await submissions.finish(key, { at: now(), created: result.request });
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

async function resume(
  ports: SubmitRequestPorts,
  desk: Desk,
  key: string,
  request: NewRequest,
): Promise<Creation> {
  const submission = await ports.submissions.find(key);
  if (submission?.created !== undefined) return { kind: 'created', request: submission.created };
  const age = submission && Date.parse(ports.now()) - Date.parse(submission.at);
  if (submission === undefined || age === undefined || age < interruptedAfterMs) {
    return refused('conflict', 'This request is being created. Send again in a few seconds.');
  }
  const lost = await findInterrupted(ports, desk, request, submission.at);
  if (lost === undefined) return retake(ports, desk, key, request);
  await ports.submissions.finish(key, { at: submission.at, created: lost });
  return { kind: 'created', request: lost };
}

/** The try left nothing behind: its place is free for this one. */
async function retake(
  ports: SubmitRequestPorts,
  desk: Desk,
  key: string,
  request: NewRequest,
): Promise<Creation> {
  await ports.submissions.release(key);
  const begun = await ports.submissions.begin(key, ports.now());
  if (begun === 'begun') return create(ports, desk, key, request);
  return refused('conflict', 'This request is being created. Try again in a few seconds.');
}

async function findInterrupted(
  { requests }: SubmitRequestPorts,
  desk: Desk,
  { summary }: NewRequest,
  since: string,
): Promise<CreatedRequest | undefined> {
  const jql = `project = "${desk.project.key}" AND reporter = currentUser() ORDER BY created DESC`;
  const own = await requests.search(desk, jql);
  const match = own.find((found) => found.summary === summary && found.created >= since);
  return match && { id: match.id, key: match.key };
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
