import { call } from './call';
import { issueId } from './issue-id';
import { requestAnswers, submittedRequest } from './request-desk';

/** Writes the answers that an incomplete request lacks, as the person, and sends it back to the review. */
export const completeRequest = call(
  ['request-desk'],
  requestAnswers.extend({ issueId }),
  submittedRequest,
);
