import { z } from 'zod';
import { call } from './call';
import { issueId } from './issue-id';

const person = z.object({ accountId: z.string(), displayName: z.string() });

const placement = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('position'), position: z.number().int() }),
  z.object({ kind: z.literal('before'), issueId: z.string() }),
]);

/** An override of a rank that holds: who placed a request where and why, and what the score said. */
export const rankOverride = z.object({
  overrideId: z.string(),
  issueId,
  issueKey: z.string(),
  /** At a place of the list, 1 being the top, or directly above another request. */
  placement,
  reason: z.string(),
  by: person,
  /** ISO instant */
  at: z.string(),
  /** What the score said when it was overridden; `total` is absent while the request had none. */
  scored: z.object({ total: z.number().optional(), place: z.number().int() }),
  /** It expires when so many more meetings are closed. */
  meetingsLeft: z.number().int(),
});

/** An override as people see it. */
export type ShownOverride = z.output<typeof rankOverride>;

/**
 * Places a request elsewhere than its score puts it, for two meetings. An earlier override of the same request
 * ends. `conflict` when somebody else changes overrides at the same time and tries do not help.
 */
export const overrideRank = call(
  ['triage-board'],
  z
    .object({
      issueId,
      /** Place in the list of all open requests, 1 being the top. */
      position: z.number().int().min(1, 'The top is place 1.').max(10_000).optional(),
      /** Id of the request that it shall stand directly above. */
      before: issueId.optional(),
      reason: z
        .string()
        .trim()
        .min(1, 'Say why: everybody on the board reads it.')
        .max(500, 'Keep the reason to 500 characters.'),
    })
    .refine(({ position, before }) => (position === undefined) !== (before === undefined), {
      path: ['position'],
      message: 'Choose a place, or a request to stand above.',
    }),
  z.object({ override: rankOverride }),
);

/** Ends an override: the score decides again. Nothing happens when none holds. */
export const withdrawOverride = call(
  ['triage-board'],
  z.object({ issueId }),
  z.object({ issueId }),
);

/** The overrides that hold, and what became of all. */
export const getOverrides = call(
  ['triage-board'],
  z.object({}),
  z.object({
    /** Number of meetings that were closed. */
    held: z.number().int(),
    inForce: z.array(rankOverride),
    /** One row for each person who ever placed a request, those with the most overrides first. */
    leaders: z.array(
      z.object({
        by: person,
        made: z.number().int(),
        inForce: z.number().int(),
        withdrawn: z.number().int(),
        expired: z.number().int(),
        /** Requests that were accepted while overridden. */
        accepted: z.number().int(),
        /** Requests that were put off or declined while overridden. */
        turnedDown: z.number().int(),
      }),
    ),
    /** Newest first, the latest hundred. */
    list: z.array(
      rankOverride.omit({ meetingsLeft: true }).extend({
        end: z.enum(['in-force', 'withdrawn', 'replaced', 'expired']),
        /** What was decided on the request while it was overridden. */
        decision: z.enum(['accept', 'ask-for-info', 'defer', 'decline']).optional(),
      }),
    ),
  }),
);
