import { NeedsAuthenticationError } from '@forge/api';

/**
 * Whether the person has not allowed the app to act for them yet. The platform shows the prompt when this
 * error leaves the function.
 * @see https://developer.atlassian.com/platform/forge/runtime-reference/product-fetch-api/
 */
export function isConsentNeeded(error: unknown): boolean {
  return error instanceof NeedsAuthenticationError;
}
