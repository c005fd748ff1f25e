import { z } from 'zod';
import { defaultRules, type PriorityRules } from '../domain/priority/rules';
import { efforts, owningTeams } from '../domain/request-fields';
import type { PriorityRulesStore } from '../usecases/ports/priority-rules';
import { versionedDocument } from './versioned-document';

const share = z.number().min(0).max(1);

const rules = z.object({
  schemaVersion: z.literal(1),
  version: z.number().int(),
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
      winRate: share,
      closed: z.boolean().exactOptional(),
      pipeline: z.string().exactOptional(),
    }),
  ),
  confidence: z.object({
    tiers: z.array(z.object({ days: z.number(), pushes: z.number(), share })),
    otherwise: share,
  }),
  urgency: z.object({
    bands: z.array(z.object({ upToSlack: z.number(), share })),
    otherwise: share,
    withoutEvidence: share,
    lateAsk: share,
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
    rates: z.array(z.object({ code: z.string(), rate: z.number(), date: z.iso.date() })),
  }),
  capacity: z.record(z.enum(owningTeams), z.number()),
});

const documents = versionedDocument<PriorityRules>('priority-rules', rules, defaultRules);

/** The rules of the priority score in Forge storage. */
export const rulesStore: PriorityRulesStore = {
  current: documents.read,
  version: documents.readVersion,
  publish: documents.save,
};
