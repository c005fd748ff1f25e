import { z } from 'zod';
import type { ScoreSnapshot } from '../domain/priority/snapshot';
import { efforts } from '../domain/request-fields';

const instant = z.iso.datetime();
const text = z.string().exactOptional();
const estimate = z.object({ min: z.number(), max: z.number() });
const person = z.object({ accountId: z.string(), displayName: z.string() }).exactOptional();

const opportunity = z.object({
  key: z.string(),
  amount: z.number().exactOptional(),
  currency: text,
  stage: text,
  pipeline: text,
  closeDate: text,
  updated: instant,
  pushes: z.number().int().exactOptional(),
  address: text,
});

const namedDeal = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('unknown'),
    reference: z.string(),
    problem: z
      .enum(['not-found', 'mapping', 'credentials', 'rate-limit', 'unavailable'])
      .exactOptional(),
    field: text,
  }),
  z.object({ kind: z.literal('known'), opportunity }),
]);

const deal = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  ...namedDeal.options,
  z.object({ kind: z.literal('several'), deals: z.array(namedDeal) }),
]);

const inputs = z.object({
  now: instant,
  submitted: instant,
  usual: estimate,
  neededBy: text,
  deadlineEvidence: text,
  reuse: text,
  goals: z.array(z.string()),
  effort: z.enum(efforts).exactOptional(),
  deal,
  replaces: z.object({ assetId: z.string(), expires: z.string() }).exactOptional(),
});

const kept = z.object({
  total: z.number(),
  value: z.number(),
  parts: z.object({
    deal: estimate,
    urgency: estimate,
    reuse: estimate,
    goals: estimate,
    risk: estimate,
  }),
  multiplier: z.object({ effort: z.enum(efforts).nullable(), factor: z.number() }),
  waiting: z.number(),
  interval: estimate,
  exact: z.object({ value: z.number(), total: z.number() }),
  rulesVersion: z.number().int(),
  inputs,
});

const row = z.object({
  title: z.string(),
  status: z.string(),
  created: z.string(),
  assetType: text,
  requester: person,
  neededBy: text,
  opportunity: text,
  effort: text,
  owningTeam: text,
  assignee: person,
  reviewState: text,
});

const change = z.object({
  at: instant,
  total: z.number(),
  rulesVersion: z.number().int(),
  parts: z.array(
    z.object({
      part: z.enum(['deal', 'urgency', 'reuse', 'goals', 'risk']),
      from: z.number(),
      to: z.number(),
    }),
  ),
  because: z.array(z.string()),
});

const snapshot: z.ZodType<ScoreSnapshot> = z.object({
  issueId: z.string(),
  issueKey: z.string(),
  row,
  score: kept.exactOptional(),
  history: z.array(change),
});

/** A shard of snapshots as it lies in storage. */
export const storedShard = z.object({
  shard: z.string(),
  revision: z.number().int(),
  snapshots: z.object({ schemaVersion: z.literal(1), list: z.array(snapshot) }),
});
