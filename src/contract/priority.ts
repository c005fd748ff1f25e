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
        name: z.string(),
        points: z.number().int(),
        /** The most points this part can give. */
        of: z.number().int(),
        /** What the points rest on, in words a salesperson uses. */
        input: z.string(),
        /** Where the input comes from: a field or a linked issue. */
        source: z.string(),
        /** Browse path of the source when it is an issue. */
        sourcePath: z.string().optional(),
        asOf: instant.optional(),
        /** True when the input is missing and the part counts its minimum. */
        missing: z.boolean(),
      }),
    ),
    multiplier: z.object({ effort: z.string().nullable(), factor: z.number() }),
    waiting: z.number().int(),
    /** Lowest and highest total that the missing inputs allow. */
    interval: z.object({ min: z.number(), max: z.number() }),
    rulesVersion: z.number().int(),
  }),
);
