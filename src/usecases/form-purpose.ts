import type { CallValue, ParsedInput } from '../contract/calls';
import type { AssetRequest } from '../domain/asset-request';
import { askedQuestions, sentBackBy } from '../domain/intake/asked';
import { messageEntryId } from '../domain/intake/register';
import type { IntakeSettings } from '../domain/intake/settings';
import { findOnDesk } from './desk-access';
import { done, refused, type Outcome, type Refusal } from './outcome';
import { lackingAnswers, type LackingAnswersPorts } from './lacking-answers';
import type { Conversations } from './ports/conversations';
import type { DeskStore } from './ports/desk-store';
import type { Drafts } from './ports/drafts';
import type { Register } from './ports/register';
import type { Requests } from './ports/requests';

export type FormPurposePorts = LackingAnswersPorts & {
  readonly desks: DeskStore;
  /** As the person. */
  readonly requests: Requests;
  /** As the person. */
  readonly conversations: Conversations;
  readonly drafts: Drafts;
  readonly register: Register;
};

type Purpose = CallValue<'getRequestForm'>['purpose'];

const completable: readonly string[] = ['Needs info', 'Submitted'];

/** Before the weekly review has decided, the brief is the requester's to complete; why not, afterwards. */
export function notCompletable({ key, status }: AssetRequest): Refusal | undefined {
  if (completable.includes(status.name)) return undefined;
  const message = `${key} is ${status.name} already, so its brief is not changed here. Write a comment on the request.`;
  return refused('refused', message);
}

/** What the form is opened for, with the answers that are known already, read as the person. */
export async function formPurpose(
  ports: FormPurposePorts,
  settings: IntakeSettings,
  today: string,
  { request, draft }: ParsedInput<'getRequestForm'>,
): Promise<Outcome<Purpose>> {
  if (request === undefined && draft !== undefined) return drafted(ports, draft);
  if (request === undefined) return done({ kind: 'new' });
  const found = await findOnDesk(ports, request);
  if (found.kind !== 'found') return found;
  const refusal = notCompletable(found.request);
  if (refusal !== undefined) return refusal;
  return done(await completing(ports, settings, today, found.request));
}

/** The draft of a pasted message. Whoever holds the link may read it: its id cannot be guessed. */
async function drafted(
  { drafts, register }: FormPurposePorts,
  draftId: string,
): Promise<Outcome<Purpose>> {
  const [draft, entry] = await Promise.all([
    drafts.find(draftId),
    register.find(messageEntryId(draftId)),
  ]);
  if (entry?.state.is === 'processed') {
    const message = `${entry.state.issueKey} was made of this draft already. Look there, or ask for something new.`;
    return refused('conflict', message);
  }
  if (draft === undefined) {
    const message = 'This draft is not there any more. Drafts are kept for 30 days; ask anew.';
    return refused('not-found', message);
  }
  const prefilled = { ...draft, enablementGoals: [], answers: {} };
  return done({ kind: 'draft', draftId, prefilled });
}

async function completing(
  ports: FormPurposePorts,
  settings: IntakeSettings,
  today: string,
  request: AssetRequest,
): Promise<Purpose> {
  const [lacking, asked] = await Promise.all([
    lackingAnswers(ports, settings, today, request),
    askedOf(ports, request),
  ]);
  const { summary, neededBy, values, answers } = request;
  return {
    kind: 'completing',
    issueId: request.id,
    issueKey: request.key,
    lacking,
    ...(asked === undefined ? {} : { asked }),
    prefilled: { ...values, summary, neededBy, answers },
  };
}

/** Who sent a request back and what people ask; nothing while it waits for nobody's answer. */
async function askedOf(
  { conversations }: FormPurposePorts,
  { id, status, reporter }: AssetRequest,
): Promise<Extract<Purpose, { kind: 'completing' }>['asked']> {
  if (status.name !== 'Needs info') return undefined;
  const conversation = await conversations.read(id);
  const by = sentBackBy(conversation);
  return {
    ...(by === undefined ? {} : { by: by.displayName }),
    questions: [...askedQuestions(conversation, reporter)],
  };
}
