import { z } from 'zod';
import { call } from './call';
import { issueId } from './issue-id';
import { prefilledAnswers, requestAnswers, submittedRequest } from './request-desk';

/**
 * Writes the answers that an incomplete request lacks, as the person, and sends it back to the review. Only
 * what differs from `shown`, the answers that the form began with, is written over the request. A comment
 * needs a `submissionId`.
 */
export const completeRequest = call(
  ['request-desk'],
  requestAnswers
    .extend({
      issueId,
      shown: prefilledAnswers.prefault({}),
      /** What the person answers to a question; becomes a comment of theirs. */
      comment: z.string().trim().max(30_000, 'Keep your answer to 30,000 characters.').optional(),
      /** Made by the browser: the same comment with the same id is posted once. */
      submissionId: z.uuid('Reload the form and send it again.').optional(),
    })
    .refine(({ comment, submissionId }) => !comment || submissionId !== undefined, {
      path: ['submissionId'],
      message: 'Reload the form and send it again.',
    }),
  submittedRequest,
);
