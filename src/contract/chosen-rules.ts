import { z } from 'zod';
import { efforts, owningTeams } from '../domain/request-fields';

/** Ceilings of the parser lie far above those of `rulesProblems`, which says each with a sentence. */
const words = z.string().trim().max(1_000);
const many = 1_000;
const number = z.number('Give a number.');

/** What admins choose in the rules of the priority score. */
export const chosenRules = z.object({
  weights: z.object({ deal: number, urgency: number, reuse: number, goals: number, risk: number }),
  expectedValue: z.object({ knee: number, top: number }),
  stages: z
    .array(
      z.object({
        stage: words,
        winRate: number,
        closed: z.boolean().exactOptional(),
        pipeline: words.exactOptional(),
      }),
    )
    .max(many)
    .readonly(),
  confidence: z.object({
    tiers: z
      .array(z.object({ days: number, pushes: number, share: number }))
      .max(many)
      .readonly(),
    otherwise: number,
  }),
  urgency: z.object({
    bands: z
      .array(z.object({ upToSlack: number, share: number }))
      .max(many)
      .readonly(),
    otherwise: number,
    withoutEvidence: number,
    lateAsk: number,
  }),
  reuse: z
    .array(z.object({ level: z.number().int(), anchor: words }))
    .max(many)
    .readonly(),
  goals: z.object({
    quarter: words,
    counted: number,
    list: z
      .array(z.object({ name: words, points: number }))
      .max(many)
      .readonly(),
  }),
  efforts: z.record(z.enum(efforts), z.object({ factor: number, days: number })),
  waiting: z.object({ pointsPerWeek: number, freeWeeks: number }),
  currencies: z.object({
    base: words,
    rates: z
      .array(z.object({ code: words, rate: number, date: words }))
      .max(many)
      .readonly(),
  }),
  capacity: z.record(z.enum(owningTeams), number),
});
