import { z } from 'zod';
import { efforts, owningTeams } from '../domain/request-fields';
import { triageReasonCodes } from '../domain/triage/decision-reason';
import { boardRow } from './board-row';
import { boardViews } from './board-view';
import { call } from './call';
import { workCalendar } from './intake';
import { issueId } from './issue-id';
import { rankOverride } from './overrides';

/** The open requests that the person may see, and what the board needs beside them. */
export const getTriageBoard = call(
  ['triage-board'],
  z.object({
    /** Requests that changed a moment ago: Jira itself is asked for them. */
    changed: z.array(issueId).max(50).default([]),
  }),
  z.object({
    projectId: z.string(),
    projectKey: z.string(),
    rows: z.array(boardRow),
    /** Ranks against the score that hold. */
    overrides: z.array(rankOverride),
    /** Requests that are left out because nothing is known of them yet. */
    unread: z.number().int(),
    /** Whether the person holds the role Sales Ops (or heads a team) and may decide. */
    mayDecide: z.boolean(),
    /** Today in the desk's time zone, from which "in 3 business days" counts. */
    today: z.iso.date(),
    calendar: workCalendar,
    /** Working days: those that a size takes, and those that a team has in a week. */
    capacity: z.object({
      efforts: z.record(z.enum(efforts), z.number()),
      teams: z.record(z.enum(owningTeams), z.number()),
    }),
    views: boardViews,
  }),
);

/** Some rows of the board anew, from Jira itself. Who is not among them is not open or not to be seen. */
export const getBoardRows = call(
  ['triage-board'],
  z.object({ issueIds: z.array(issueId).min(1).max(50) }),
  z.object({ rows: z.array(boardRow) }),
);

/** Keeps the views of the person; answers how they are kept now. */
export const saveBoardViews = call(['triage-board'], boardViews, boardViews);

const triageDecisions = ['accept', 'ask-for-info', 'defer', 'decline'] as const;

/** Takes one decision of the weekly review, as the person. */
export const decideTriage = call(
  ['triage-board'],
  z.object({
    issueId,
    decision: z.enum(triageDecisions, 'Choose a decision.'),
    /** Needed to ask for info, defer or decline: it becomes a comment the requester sees. */
    reason: z.string().trim().max(5_000, 'Keep the reason to 5,000 characters.').optional(),
    /** Why a request is declined or deferred, for the figures. */
    reasonCode: z.enum(triageReasonCodes, 'Choose a reason.').optional(),
    /** Id of the asset of the library that serves instead, `AD-10042`: the comment links to it. */
    alternativeAssetId: z
      .string()
      .regex(/^AD-\d{1,18}$/, 'Choose an asset of the library.')
      .optional(),
    /** ISO date on which a deferred request is looked at again. */
    until: z.iso.date('Choose a date.').optional(),
  }),
  z.object({ issueKey: z.string(), status: z.string() }),
);

const allIds = z.array(issueId).min(1, 'Choose a request.').max(50, 'Choose at most 50 requests.');

/** What became of each of many requests: one that is refused or fails keeps nothing from the others. */
const allOutcomes = z.array(
  z.discriminatedUnion('kind', [
    z.object({ issueId, kind: z.literal('done'), issueKey: z.string() }),
    z.object({ issueId, kind: z.literal('refused'), message: z.string() }),
    z.object({ issueId, kind: z.literal('failed') }),
    /** Not tried: time ran out, or Atlassian asked to wait. */
    z.object({ issueId, kind: z.literal('left') }),
  ]),
);

export type AllOutcomes = z.output<typeof allOutcomes>;

/** Takes the same decision on many requests, as the person. */
export const decideTriageAll = call(
  ['triage-board'],
  decideTriage.input.omit({ issueId: true }).extend({ issueIds: allIds }),
  z.object({ outcomes: allOutcomes }),
);

/** Assigns a request to a person and an owning team, as the person who asks. */
export const assignRequest = call(
  ['triage-board'],
  z.object({
    issueId,
    /** `null` unassigns; without it the owner stays. */
    assignee: z.string().nullable().optional(),
    owningTeam: z.enum(owningTeams, 'Choose an owning team.').optional(),
  }),
  z.object({ issueKey: z.string() }),
);

/** Assigns many requests to a person and an owning team, as the person who asks. */
export const assignRequestAll = call(
  ['triage-board'],
  assignRequest.input.omit({ issueId: true }).extend({ issueIds: allIds }),
  z.object({ outcomes: allOutcomes }),
);
