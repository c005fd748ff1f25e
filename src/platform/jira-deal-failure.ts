import { ProductFailure } from '../usecases/ports/product-failure';
import { isConsentNeeded } from './consent';
import { asksToWait, refused, unavailable, type DealFailure } from './crm/deal-failure';

/** For a 429 of Jira that does not say how long. */
const usualWaitSeconds = 10;

/**
 * What a failure of Jira means for the deals. Throws again when the person has yet to allow the app to act for
 * them, which only the platform can ask.
 */
export function jiraFailure(error: unknown): DealFailure {
  if (isConsentNeeded(error)) throw error;
  if (!(error instanceof ProductFailure)) return unavailable;
  switch (error.code) {
    case 'busy':
      return asksToWait(error.retryAfterSeconds ?? usualWaitSeconds);
    case 'refused':
      return refused;
    case 'unavailable':
      return unavailable;
    default:
      return error.code satisfies never;
  }
}
