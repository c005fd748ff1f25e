import { call } from './call';
import { issueId } from './issue-id';
import { prefilledAnswers, requestAnswers, submittedRequest } from './request-desk';

/**
 * Writes the answers that an incomplete request lacks, as the person, and sends it back to the review. Only
 * what differs from `shown`, the answers that the form began with, is written over the request.
 */
export const completeRequest = call(
  ['request-desk'],
  requestAnswers.extend({
    issueId,
    shown: prefilledAnswers.prefault({}),
  }),
  submittedRequest,
);
