import { z } from 'zod';
import { messageChannels } from '../domain/intake/register';
import { call } from './call';

const person = z.object({ accountId: z.string(), displayName: z.string() });

const state = z.discriminatedUnion('is', [
  z.object({ is: z.literal('not-processed') }),
  z.object({ is: z.literal('processed'), at: z.iso.datetime(), issueKey: z.string() }),
]);

const requestEntry = z.object({
  kind: z.literal('request'),
  entryId: z.string(),
  issueId: z.string(),
  issueKey: z.string(),
  summary: z.string(),
  /** Who asked; absent when the account is gone. */
  by: person.optional(),
  at: z.iso.datetime(),
  /** Names of the fields that are missing or do not fit; none when it only has to be sent again. */
  missing: z.array(z.string()).readonly(),
  state,
});

const messageEntry = z.object({
  kind: z.literal('message'),
  entryId: z.string(),
  channel: z.enum(messageChannels),
  /** Who wrote it, in the words of who noted it. */
  from: z.string().optional(),
  notedBy: person,
  at: z.iso.datetime(),
  title: z.string(),
  /** Path of the form that this message fills in, on the Jira site. */
  draftPath: z.string(),
  state,
});

const registerEntry = z.discriminatedUnion('kind', [requestEntry, messageEntry]);

/** Wishes that did not come through the form, newest first. */
export const getRegister = call(
  ['triage-board'],
  z.object({}),
  z.object({ entries: z.array(registerEntry).readonly() }),
);

/** Notes a message of a chat or a mail and makes a prefilled draft of it: a link to send back, no request. */
export const noteMessage = call(
  ['triage-board'],
  z.object({
    /** Made by the browser; a second press with the same id notes nothing more. */
    noteId: z.uuid('Reload the page and paste the message again.'),
    channel: z.enum(messageChannels, 'Choose where the message came from.'),
    from: z.string().trim().max(255, 'Keep the name to 255 characters.').optional(),
    text: z
      .string('Paste the message.')
      .trim()
      .min(1, 'Paste the message.')
      .max(30_000, 'Keep the message to 30,000 characters.'),
  }),
  messageEntry,
);
