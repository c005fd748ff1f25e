import { z } from 'zod';
import { isBlank } from '../domain/intake/blank';
import {
  assetTypes,
  enablementGoals,
  industries,
  requestKinds,
  requesterRoles,
  reuseLevels,
  useCases,
} from '../domain/request-fields';
import { call } from './call';
import { durations, preset, question, workCalendar } from './intake';

const isoDate = z.iso.date('Give a date.');

/** What a person fills in, with the sentences for what does not fit. */
export const requestAnswers = z.object({
  summary: z
    .string('Give the request a title.')
    .trim()
    .refine((text) => !isBlank(text), 'Give the request a title.')
    .max(255, 'Keep the title to 255 characters.'),
  requesterRole: z.enum(requesterRoles, 'Choose your role.'),
  assetType: z.enum(assetTypes, 'Choose an asset type.'),
  purpose: z
    .string('Say what the asset is for.')
    .trim()
    .refine((text) => !isBlank(text), 'Say what the asset is for.')
    .max(30_000, 'Keep the purpose to 30,000 characters.'),
  neededBy: isoDate,
  specialNotes: z
    .string('Add special notes, or write "None".')
    .trim()
    .refine((text) => !isBlank(text), 'Add special notes, or write "None".')
    .max(30_000, 'Keep the notes to 30,000 characters.'),
  requestKind: z.enum(requestKinds, 'Choose a request kind.').default('New asset'),
  updatesAsset: z.string().trim().max(255, 'Keep the id to 255 characters.').optional(),
  useCase: z.enum(useCases, 'Choose a use case.').optional(),
  deadlineEvidence: z.string().trim().max(255, 'Keep the evidence to 255 characters.').optional(),
  industry: z.array(z.enum(industries, 'Choose industries of the list.')).default([]),
  opportunity: z.string().trim().max(255, 'Keep the opportunity to 255 characters.').optional(),
  reuse: z.enum(reuseLevels, 'Choose how often the asset will be used.').optional(),
  enablementGoals: z.array(z.enum(enablementGoals, 'Choose goals of the list.')).default([]),
  /** Answers by key of a question; those that the asset type does not ask are not kept. */
  answers: z
    .record(
      z.string().max(64),
      z.string().trim().max(30_000, 'Keep the answer to 30,000 characters.'),
    )
    .default({}),
});

/** Answers that a form begins with. An admin may have added options, so a choice is any text. */
export const prefilledAnswers = z.object({
  summary: z.string().optional(),
  requesterRole: z.string().optional(),
  assetType: z.string().optional(),
  purpose: z.string().optional(),
  neededBy: z.string().optional(),
  specialNotes: z.string().optional(),
  requestKind: z.string().optional(),
  updatesAsset: z.string().optional(),
  useCase: z.string().optional(),
  deadlineEvidence: z.string().optional(),
  industry: z.array(z.string()).readonly().default([]),
  opportunity: z.string().optional(),
  reuse: z.string().optional(),
  enablementGoals: z.array(z.string()).readonly().default([]),
  /** By key of a question. */
  answers: z.record(z.string(), z.string()).default({}),
});

/** An answer that has to be given, or given anew. */
const lackingAnswer = z.object({
  /** The field's name in this contract; a question's answer is named `answers.` and its key. */
  field: z.string(),
  /** What the form calls it. */
  name: z.string(),
  /** `past` of a date; `invalid` of what does not hold any more: an option, an asset, a deal. */
  problem: z.enum(['missing', 'past', 'invalid']),
});

const asked = z.object({
  /** Name of the person who sent the request back; absent when the app did. */
  by: z.string().optional(),
  /** The oldest first. */
  questions: z
    .array(z.object({ by: z.string(), at: z.iso.datetime(), text: z.string() }))
    .readonly(),
});

/** What the form is filled in for: a new request, a request that is incomplete, or a pasted message. */
const formPurpose = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('new') }),
  z.object({
    kind: z.literal('completing'),
    issueId: z.string(),
    issueKey: z.string(),
    /** Answers that are missing or do not hold; none when only the sending is left. */
    lacking: z.array(lackingAnswer).readonly(),
    /** Who sent it back and what people ask of the requester; absent while it was not sent back. */
    asked: asked.optional(),
    prefilled: prefilledAnswers,
  }),
  z.object({ kind: z.literal('draft'), draftId: z.string(), prefilled: prefilledAnswers }),
]);

/** How the person's own requests are read in Jira, as the person. */
const myRequestsSearch = z.object({
  /** Requests that the person filed or watches, newest first. */
  jql: z.string(),
  /** Field ids to read, by the form's own name. */
  fields: z.object({
    requesterRole: z.string(),
    assetType: z.string(),
    purpose: z.string(),
    specialNotes: z.string(),
    requestKind: z.string(),
    updatesAsset: z.string(),
    reviewState: z.string(),
  }),
  /** Field ids by key of a question. */
  questions: z.record(z.string(), z.string()),
});

/** What the form needs before it can be shown: who asks, what is asked, and what is known already. */
export const getRequestForm = call(
  ['request-desk'],
  z.object({
    /** Key of an incomplete request to complete. */
    request: z
      .string()
      .regex(/^[A-Z][A-Z0-9_]{0,99}-\d{1,9}$/, 'Name a request by its key.')
      .optional(),
    /** Id of a draft that was made of a pasted message. */
    draft: z.uuid('This draft link is not complete. Copy the whole link.').optional(),
  }),
  z.object({
    projectKey: z.string(),
    requester: z.object({
      accountId: z.string(),
      displayName: z.string(),
      role: z.enum(requesterRoles),
    }),
    /** Today in the desk's time zone, `2026-11-23`: earlier dates are refused. */
    today: isoDate,
    calendar: workCalendar,
    questions: z.array(question).readonly(),
    presets: z.array(preset).readonly(),
    durations,
    purpose: formPurpose,
    myRequests: myRequestsSearch,
  }),
);

/** What the person is told about a request that was sent. */
export const submittedRequest = z.object({
  issueId: z.string(),
  issueKey: z.string(),
  /** Path on the Jira site, `/browse/SAR-1`. */
  path: z.string(),
  /** What happens next, one short sentence each. */
  next: z.array(z.string()),
});

/** Creates the request as the person. `submissionId` makes a second press answer the first result. */
export const submitRequest = call(
  ['request-desk'],
  requestAnswers.extend({
    submissionId: z.uuid('Reload the form and send it again.'),
    /** The pasted message that the request was made of. */
    draftId: z.uuid('Reload the form and send it again.').optional(),
  }),
  submittedRequest,
);
