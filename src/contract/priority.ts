import { z } from 'zod';
import { call } from './call';
import { issueId } from './issue-id';

const instant = z.iso.datetime();
const partName = z.enum(['deal', 'urgency', 'reuse', 'goals', 'risk']);

/** A deal that does not count as it should, and what to do about it. */
const dealProblem = z.object({
  problem: z.enum([
    'not-found',
    'mapping',
    'credentials',
    'rate-limit',
    'unavailable',
    'currency',
    'stage',
  ]),
  /** What the request names the deal by. */
  reference: z.string(),
  message: z.string(),
});

/** A change of the total, told without any figure of a deal. */
const scoreChange = z.object({
  at: instant,
  total: z.number(),
  rulesVersion: z.number().int(),
  /** Points of the parts that changed, before and after. */
  parts: z.array(z.object({ part: partName, from: z.number(), to: z.number() })).readonly(),
  /** What else changed, in words. */
  because: z.array(z.string()).readonly(),
});

/** The score of a request and where each of its points comes from. */
export const explainPriority = call(
  ['priority'],
  z.object({ issueId }),
  z.object({
    /** `value * multiplier.factor + waiting`, rounded; what the field `Priority score` holds. */
    total: z.number(),
    /** Sum of the points of all parts, 0-100. */
    value: z.number().int(),
    parts: z.array(
      z.object({
        part: partName,
        name: z.string(),
        points: z.number().int(),
        /** Before rounding: what counts, and what the missing inputs allow. */
        exact: z.object({ min: z.number(), max: z.number() }),
        /** The most points this part can give. */
        of: z.number().int(),
        /** What the points rest on, in words a salesperson uses. */
        input: z.string(),
        /** Where the input comes from: a field or a linked issue. */
        source: z.string(),
        /** Where people open the source: a path of the Jira site or an address of the CRM. */
        sourceAddress: z.string().optional(),
        asOf: instant.optional(),
        /** True when the input is missing and the part counts its minimum. */
        missing: z.boolean(),
        /** What somebody should look at: a closed deal, a date that was asked for too late. */
        flags: z.array(z.string()).readonly(),
      }),
    ),
    multiplier: z.object({ effort: z.string().nullable(), factor: z.number() }),
    waiting: z.number().int(),
    /** Lowest and highest total that the missing inputs allow. */
    interval: z.object({ min: z.number(), max: z.number() }),
    /** Before rounding to whole points. */
    exact: z.object({ value: z.number(), total: z.number() }),
    /** Instant at which everything was read. */
    at: instant,
    /** Of the rules that it was judged under: those in force, unless it waits to be scored anew. */
    rulesVersion: z.number().int(),
    /** Version in force. */
    currentRulesVersion: z.number().int(),
    /** What each full week of waiting adds, and how many weeks add nothing. */
    waitingRule: z.object({ pointsPerWeek: z.number(), freeWeeks: z.number().int() }),
    /** The size that counts while nobody has set the effort. */
    countedEffort: z.string(),
    /** At most three changes that would change the total: "+3 if the record of OPP-1 is confirmed". */
    counterfactuals: z.array(z.object({ points: z.number(), text: z.string() })).readonly(),
    dealProblems: z.array(dealProblem).readonly(),
    /** Newest first. */
    history: z.array(scoreChange),
  }),
);

/** Where a request stands among all open ones that have a score, and how sure that is. */
export const rankPriority = call(
  ['priority'],
  z.object({ issueId }),
  z.object({
    /** Places, 1 being the top; absent for a request that is not open or not scored yet. */
    rank: z
      .object({
        place: z.number().int(),
        /** Best and worst place when each weight is up to a fifth smaller or larger. */
        best: z.number().int(),
        worst: z.number().int(),
        /** Whether the range is wide where the teams' days end. */
        fragile: z.boolean(),
      })
      .optional(),
    /** How many requests are compared. */
    of: z.number().int(),
    /** Somebody's decision that it stands elsewhere; the score stays as it is. */
    override: z
      .object({
        place: z.number().int(),
        reason: z.string(),
        by: z.string(),
        at: instant,
        /** It expires when so many more meetings are closed. */
        meetingsLeft: z.number().int(),
      })
      .optional(),
  }),
);
