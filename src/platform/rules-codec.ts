import { z } from 'zod';
import { efforts, owningTeams } from '../domain/request-fields';

/**
 * What admins choose in the rules of the priority score, as storage holds it. A draft may hold what is not good
 * yet; what is published has been checked by `rulesProblems`.
 */
export const storedRules = z.object({
  weights: z.object({
    deal: z.number(),
    urgency: z.number(),
    reuse: z.number(),
    goals: z.number(),
    risk: z.number(),
  }),
  expectedValue: z.object({ knee: z.number(), top: z.number() }),
  stages: z.array(
    z.object({
      stage: z.string(),
      winRate: z.number(),
      closed: z.boolean().exactOptional(),
      pipeline: z.string().exactOptional(),
    }),
  ),
  confidence: z.object({
    tiers: z.array(z.object({ days: z.number(), pushes: z.number(), share: z.number() })),
    otherwise: z.number(),
  }),
  urgency: z.object({
    bands: z.array(z.object({ upToSlack: z.number(), share: z.number() })),
    otherwise: z.number(),
    withoutEvidence: z.number(),
    lateAsk: z.number(),
  }),
  reuse: z.array(z.object({ level: z.number().int(), anchor: z.string() })),
  goals: z.object({
    quarter: z.string(),
    counted: z.number().int(),
    list: z.array(z.object({ name: z.string(), points: z.number() })),
  }),
  efforts: z.record(z.enum(efforts), z.object({ factor: z.number(), days: z.number() })),
  waiting: z.object({ pointsPerWeek: z.number(), freeWeeks: z.number().int() }),
  currencies: z.object({
    base: z.string(),
    rates: z.array(z.object({ code: z.string(), rate: z.number(), date: z.string() })),
  }),
  capacity: z.record(z.enum(owningTeams), z.number()),
});
