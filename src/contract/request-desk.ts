import { z } from 'zod';
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
import { preset, question, workCalendar } from './intake';

const isoDate = z.iso.date('Give a date.');

/** What the form needs before it can be shown: who asks, and where the request will go. */
export const getRequestForm = call(
  ['request-desk'],
  z.object({}),
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
  }),
);

/** Creates the request as the person. `submissionId` makes a second press answer the first result. */
export const submitRequest = call(
  ['request-desk'],
  z.object({
    submissionId: z.uuid('Reload the form and send it again.'),
    summary: z
      .string('Give the request a title.')
      .trim()
      .min(1, 'Give the request a title.')
      .max(255, 'Keep the title under 255 characters.'),
    requesterRole: z.enum(requesterRoles, 'Choose your role.'),
    assetType: z.enum(assetTypes, 'Choose an asset type.'),
    purpose: z
      .string('Say what the asset is for.')
      .trim()
      .min(1, 'Say what the asset is for.')
      .max(30_000, 'Keep the purpose under 30,000 characters.'),
    neededBy: isoDate,
    specialNotes: z
      .string('Add special notes, or write "None".')
      .trim()
      .min(1, 'Add special notes, or write "None".')
      .max(30_000, 'Keep the notes under 30,000 characters.'),
    requestKind: z.enum(requestKinds, 'Choose a request kind.').default('New asset'),
    updatesAsset: z.string().trim().max(255, 'Keep the id under 255 characters.').optional(),
    useCase: z.enum(useCases, 'Choose a use case.').optional(),
    deadlineEvidence: z
      .string()
      .trim()
      .max(255, 'Keep the evidence under 255 characters.')
      .optional(),
    industry: z.array(z.enum(industries, 'Choose industries of the list.')).default([]),
    opportunity: z
      .string()
      .trim()
      .max(255, 'Keep the opportunity under 255 characters.')
      .optional(),
    reuse: z.enum(reuseLevels, 'Choose how often the asset will be used.').optional(),
    enablementGoals: z.array(z.enum(enablementGoals, 'Choose goals of the list.')).default([]),
    /** Answers by key of a question; those that the asset type does not ask are not kept. */
    answers: z
      .record(
        z.string().max(64),
        z.string().trim().max(30_000, 'Keep the answer under 30,000 characters.'),
      )
      .default({}),
  }),
  z.object({
    issueId: z.string(),
    issueKey: z.string(),
    /** Path on the Jira site, `/browse/SAR-1`. */
    path: z.string(),
    /** What happens next, one short sentence each. */
    next: z.array(z.string()),
  }),
);
