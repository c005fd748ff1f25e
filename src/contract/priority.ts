import { z } from 'zod';
import { call } from './call';
import { issueId } from './issue-id';

const instant = z.iso.datetime();

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
        part: z.enum(['deal', 'urgency', 'reuse', 'goals', 'risk']),
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
    rulesVersion: z.number().int(),
  }),
);
