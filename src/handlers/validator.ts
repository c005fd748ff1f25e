import { z } from 'zod';
import type { Gate } from '../domain/review-gate';
import type { ModifiedFields } from '../usecases/ports/requests';
import { logFailure } from './failure-log';

/** @see https://developer.atlassian.com/platform/forge/manifest-reference/modules/jira-workflow-validator/ */
const payload = z.object({
  issue: z.object({ key: z.string() }),
  transition: z.object({ modifiedFields: z.record(z.string(), z.unknown()).nullish() }).nullish(),
});

export type ValidatorResult = { readonly result: boolean; readonly errorMessage?: string };

type Check = (issueKey: string, modified: ModifiedFields) => Promise<Gate>;

/**
 * A gate as a workflow validator. It fails closed: whatever goes wrong blocks the transition, with a
 * sentence and an id that finds the log line.
 */
export function validator(
  name: string,
  check: Check,
): (payload: unknown) => Promise<ValidatorResult> {
  return async (given) => {
    try {
      const { issue, transition } = payload.parse(given);
      const gate = await check(issue.key, transition?.modifiedFields ?? {});
      return gate.open ? { result: true } : { result: false, errorMessage: gate.message };
    } catch (error) {
      const correlationId = logFailure(name, error);
      const errorMessage = `Asset Desk could not check this request, so nothing was changed. Try again in a minute; if it stays, tell your admin the code ${correlationId}.`;
      return { result: false, errorMessage };
    }
  };
}
