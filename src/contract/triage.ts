import { z } from 'zod';
import { owningTeams } from '../domain/request-fields';
import { call } from './call';
import { workCalendar } from './intake';
import { issueId } from './issue-id';

/** What the board needs to read requests as the person: where they are and which field is which. */
export const getTriageBoard = call(
  ['triage-board'],
  z.object({}),
  z.object({
    projectId: z.string(),
    projectKey: z.string(),
    /** JQL of the open requests in score order. */
    jql: z.string(),
    /** Field ids to read, by the board's own name. */
    fields: z.object({
      priorityScore: z.string(),
      assetType: z.string(),
      effort: z.string(),
      owningTeam: z.string(),
      opportunity: z.string(),
      reviewState: z.string(),
    }),
    /** Whether the person holds the role Sales Ops (or heads a team) and may decide. */
    mayDecide: z.boolean(),
    /** Today in the desk's time zone, from which "in 3 business days" counts. */
    today: z.iso.date(),
    calendar: workCalendar,
  }),
);

const triageDecisions = ['accept', 'ask-for-info', 'defer', 'decline'] as const;

/** Takes one decision of the weekly review, as the person. */
export const decideTriage = call(
  ['triage-board'],
  z.object({
    issueId,
    decision: z.enum(triageDecisions, 'Choose a decision.'),
    /** Needed to ask for info, defer or decline: it becomes a comment the requester sees. */
    reason: z.string().trim().max(5_000, 'Keep the reason to 5,000 characters.').optional(),
  }),
  z.object({ issueKey: z.string(), status: z.string() }),
);

/** Assigns a request to a person and an owning team, as the person who asks. */
export const assignRequest = call(
  ['triage-board'],
  z.object({
    issueId,
    /** `null` unassigns. */
    assignee: z.string().nullable(),
    owningTeam: z.enum(owningTeams, 'Choose an owning team.').optional(),
  }),
  z.object({ issueKey: z.string() }),
);
