import { z } from 'zod';
import { call } from './call';

const points = z.object({
  /** Whole points; below `max` while the deal lacks something that counts. */
  min: z.number().int(),
  max: z.number().int(),
  /** The most that a deal can give. */
  of: z.number().int(),
});

const foundOpportunity = z.object({
  /** What a request writes down to name the deal. */
  reference: z.string(),
  key: z.string(),
  name: z.string(),
  /** Path on the Jira site, `/browse/OPP-1`. */
  path: z.string(),
  amount: z.number().optional(),
  /** ISO 4217 code */
  currency: z.string().optional(),
  stage: z.string().optional(),
  closeDate: z.iso.date().optional(),
  updated: z.iso.datetime(),
  /** How long ago the deal was changed, "updated 12 days ago". */
  age: z.string(),
  /** What the deal would add to the priority score. */
  points,
  /** Why a request cannot name this deal. */
  refusal: z.string().optional(),
});

/**
 * Finds deals by a key, a pasted link or words of their name, as the person: who may not see a deal does not
 * find it.
 */
export const findOpportunities = call(
  ['request-desk'],
  z.object({ text: z.string().trim().max(255, 'Keep the opportunity to 255 characters.') }),
  z.object({ opportunities: z.array(foundOpportunity).readonly() }),
);
