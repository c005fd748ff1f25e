import { z } from 'zod';
import { issueId } from './issue-id';

const person = z.object({ accountId: z.string(), displayName: z.string() });

/** The score of a request as the board shows it. Tells of a deal no more than its points. */
const boardScore = z.object({
  /** What the field `Priority score` holds; missing inputs count their minimum. */
  total: z.number(),
  /** Sum of the points of all parts, 0-100. */
  value: z.number().int(),
  parts: z.array(
    z.object({
      part: z.enum(['deal', 'urgency', 'reuse', 'goals', 'risk']),
      points: z.number().int(),
      /** The most points this part can give. */
      of: z.number().int(),
    }),
  ),
  multiplier: z.object({ effort: z.string().nullable(), factor: z.number() }),
  waiting: z.number(),
  /** Lowest and highest total that the missing inputs allow. */
  interval: z.object({ min: z.number(), max: z.number() }),
  rulesVersion: z.number().int(),
});

/** An open request as a row of the triage board, as far as everybody who sees the request may know it. */
export const boardRow = z.object({
  issueId,
  issueKey: z.string(),
  title: z.string(),
  status: z.string(),
  /** ISO instant of the submission. */
  created: z.string(),
  /** Whole days since the submission. */
  waitingDays: z.number().int(),
  assetType: z.string().optional(),
  requester: person.optional(),
  /** ISO date */
  neededBy: z.string().optional(),
  /** Business days left until `neededBy` beyond those that such an asset usually takes; negative when too few. */
  slack: z.number().int().optional(),
  /** What the field `Opportunity` holds. */
  opportunity: z.string().optional(),
  /** How much the deals weigh; absent while the request has no score. */
  dealBand: z.enum(['none', 'low', 'medium', 'high']).optional(),
  effort: z.string().optional(),
  owningTeam: z.string().optional(),
  assignee: person.optional(),
  reviewState: z.string().optional(),
  /** Absent while the brief is incomplete, and until a new request is scored. */
  score: boardScore.optional(),
});

export type BoardRow = z.output<typeof boardRow>;
