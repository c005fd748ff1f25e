import { z } from 'zod';
import { call } from './call';
import { issueId } from './issue-id';

const lenses = ['technical', 'brand', 'narrative'] as const;
const lens = z.enum(lenses);
const reload = 'Reload the reviews and decide again.';
const person = z.object({ accountId: z.string(), displayName: z.string() });
const instant = z.iso.datetime();

const reviewDecisions = ['approve', 'approve-with-changes', 'request-changes', 'abstain'] as const;

const reviews = z.object({
  /** SHA-256 of the current draft version, hexadecimal. Send it back with a decision. */
  fingerprint: z.string(),
  /** True while the request is in review and decisions are taken. */
  open: z.boolean(),
  drafts: z.array(
    z.object({
      id: z.string(),
      filename: z.string(),
      /** bytes */
      size: z.number().int(),
      mimeType: z.string(),
      author: z.string(),
      created: instant,
    }),
  ),
  lenses: z.array(
    z.object({
      lens,
      role: z.string(),
      state: z.enum([
        'waiting',
        'approved',
        'approved-with-changes',
        'changes-requested',
        'abstained',
        'outdated',
      ]),
      by: person.optional(),
      at: instant.optional(),
      comment: z.string().optional(),
      /** Whether the person who asks may decide here. */
      mine: z.boolean(),
    }),
  ),
  /** Why the person may review no lens although they hold a role of one. */
  bar: z.string().optional(),
  /** Lenses without a valid approval of the current version. */
  missing: z.array(lens),
  /** The next step, one sentence. */
  nextStep: z.string(),
  history: z.array(
    z.object({
      number: z.number().int(),
      lens,
      decision: z.enum(reviewDecisions),
      by: person,
      at: instant,
      comment: z.string().optional(),
      current: z.boolean(),
    }),
  ),
  /** Whether every ledger event carries the hash of the one before. */
  chainValid: z.boolean(),
});

export const getReviews = call(['reviews'], z.object({ issueId }), reviews);

/** Records a decision for the draft version named by `fingerprint`; answers the reviews after it. */
export const decideReview = call(
  ['reviews'],
  z.object({
    issueId,
    lens: z.enum(lenses, 'Choose the lens you review.'),
    decision: z.enum(reviewDecisions, 'Choose a decision.'),
    fingerprint: z.string(reload).regex(/^[0-9a-f]{64}$/, reload),
    comment: z.string().trim().max(5_000, 'Keep the comment to 5,000 characters.').optional(),
    reasonCode: z.string().trim().max(50).optional(),
  }),
  reviews,
);
