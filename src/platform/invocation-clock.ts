import { getAppContext } from '@forge/api';

/** How long the running invocation may still take. */
export const invocationClock = {
  remainingMs(): number {
    return getAppContext().invocationRemainingTimeInMillis();
  },
};
