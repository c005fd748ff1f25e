import type { CallValue, ParsedInput } from '../contract/calls';
import { dateIn } from '../domain/calendar';
import { readMessage } from '../domain/intake/read-message';
import { messageEntryId, type MessageEntry } from '../domain/intake/register';
import { shortened } from '../domain/shortened';
import { done, refused, type Caller, type Outcome } from './outcome';
import type { AppPages } from './ports/app-pages';
import type { Drafts } from './ports/drafts';
import type { Register } from './ports/register';
import type { SettingsStore } from './ports/settings';
import { registerRefusal, type RegisterRightsPorts } from './register-rights';
import { shownMessage } from './shown-message';

export type NoteMessagePorts = RegisterRightsPorts & {
  readonly register: Register;
  readonly drafts: Drafts;
  readonly settings: SettingsStore;
  readonly appPages: AppPages;
  readonly now: () => string;
};

/** The most of a text without a title that stands in the register. */
const longestTitle = 80;

/**
 * Notes a pasted message in the register and makes a prefilled draft of it, once for each note: a later
 * press writes its text over the earlier one. No request comes of it before somebody sends the form.
 */
export async function noteMessage(
  ports: NoteMessagePorts,
  caller: Caller,
  { noteId, channel, from, text }: ParsedInput<'noteMessage'>,
): Promise<Outcome<CallValue<'noteMessage'>>> {
  const refusal = await registerRefusal(ports, caller);
  if (refusal !== undefined) return refusal;
  const entryId = messageEntryId(noteId);
  const before = await ports.register.find(entryId);
  if (before !== undefined && !isOwnNote(caller, before)) return notYours;
  if (before?.state.is === 'processed') return done(shownMessage(ports.appPages, before));
  const [settings, me] = await Promise.all([ports.settings.read(), ports.people.me()]);
  const draft = readMessage(text, dateIn(ports.now(), settings.calendar.timeZone));
  const entry: MessageEntry = {
    kind: 'message',
    entryId,
    channel,
    ...(from === undefined || from === '' ? {} : { from }),
    notedBy: { accountId: caller.accountId, displayName: me.displayName },
    at: before?.at ?? ports.now(),
    title: draft.summary ?? shortened(draft.purpose, longestTitle),
    draftId: noteId,
    state: { is: 'not-processed' },
  };
  // The draft is first, so that no entry leads nowhere.
  await ports.drafts.store(noteId, draft);
  await (before === undefined ? ports.register.add(entry) : ports.register.save(entry));
  return done(shownMessage(ports.appPages, entry));
}

const notYours = refused('conflict', 'Reload the page and paste the message again.');

/** Nobody gets another person's note by its id. */
function isOwnNote(
  { accountId }: Caller,
  entry: NonNullable<Awaited<ReturnType<Register['find']>>>,
): entry is MessageEntry {
  return entry.kind === 'message' && entry.notedBy.accountId === accountId;
}
