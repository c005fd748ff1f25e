import { z } from 'zod';

/** An id that Jira writes as a number in some resources and as a string in others: a string here. */
export const numericId = z
  .union([z.number().int(), z.string().regex(/^\d+$/, 'must be a number')])
  .transform(String);
