import { z } from 'zod';
import { owningTeams } from '../domain/request-fields';
import { call } from './call';
import { issueId } from './issue-id';

const days = z.object({ min: z.number(), max: z.number() });

const assigneeCandidate = z.object({
  accountId: z.string(),
  displayName: z.string(),
  owningTeam: z.enum(owningTeams),
  /** Requests of this asset type that the person delivered within the last year. */
  made: z.number().int(),
  /** Working days of the open requests that the person has; an interval while efforts are missing. */
  openDays: days,
  /** Working days that a person has in the time that is looked ahead. */
  ofDays: z.number(),
  /** Why this person, in a sentence. */
  reason: z.string(),
});

/** Who could make a request: by what they made before and by what they have to do. Assigns nobody. */
export const proposeAssignee = call(
  ['triage-board'],
  z.object({ issueId }),
  z.object({
    /** The best first; a few. */
    candidates: z.array(assigneeCandidate),
    /** Why there is no candidate, or what the proposal does not know. */
    note: z.string().optional(),
  }),
);
