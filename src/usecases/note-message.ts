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
 * Notes a pasted message in the register and makes a prefilled draft of it, once for each note. No request
 * comes of it before somebody sends the form.
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
  if (before !== undefined) return noted(ports, caller, before);
  const [settings, me] = await Promise.all([ports.settings.read(), ports.people.me()]);
  const draft = readMessage(text, dateIn(ports.now(), settings.calendar.timeZone));
  const entry: MessageEntry = {
    kind: 'message',
    entryId,
    channel,
    ...(from === undefined || from === '' ? {} : { from }),
    notedBy: { accountId: caller.accountId, displayName: me.displayName },
    at: ports.now(),
    title: draft.summary ?? shortened(draft.purpose, longestTitle),
    draftId: noteId,
    state: { is: 'not-processed' },
  };
  // The draft is first, so that no entry leads nowhere.
  await ports.drafts.store(noteId, draft);
  await ports.register.add(entry);
  return done(shownMessage(ports.appPages, entry));
}

/** A second press gets what the first one made; nobody gets another person's note by its id. */
function noted(
  { appPages }: NoteMessagePorts,
  { accountId }: Caller,
  entry: Awaited<ReturnType<Register['find']>>,
): Outcome<CallValue<'noteMessage'>> {
  if (entry?.kind === 'message' && entry.notedBy.accountId === accountId) {
    return done(shownMessage(appPages, entry));
  }
  return refused('conflict', 'Reload the page and paste the message again.');
}
