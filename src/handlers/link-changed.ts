import type { InvocationError } from '@forge/events';
import { z } from 'zod';
import { portsAs } from './ports';
import { withRetry } from './retry';

/** @see https://developer.atlassian.com/platform/forge/events-reference/jira/ */
const event = z.object({
  sourceIssueId: z.coerce.string(),
  destinationIssueId: z.coerce.string(),
});

/**
 * Trigger on links that come and go: a link to an opportunity counts for the score. The event does not tell what
 * the issues are; an issue that is no request is left alone when its turn comes.
 */
export function linkChanged(given: unknown): Promise<InvocationError | undefined> {
  return withRetry('link-changed', () => {
    const { sourceIssueId, destinationIssueId } = event.parse(given);
    return portsAs('app').scoring.rescore([sourceIssueId, destinationIssueId]);
  });
}
