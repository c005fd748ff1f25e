import type { LimitState } from './rate-limits';

/** An hourly quota is near its end when less than this part of it remains. */
const NEAR = 0.2;

/**
 * The headers that tell a caller how it stands to the limits, as
 * https://developer.atlassian.com/cloud/jira/platform/rate-limiting/ describes them. Limits that are not
 * enforced are told of with the prefix `Beta-`.
 */
export function limitHeaders(
  states: readonly LimitState[],
  enforced: boolean,
  now: number,
): Readonly<Record<string, string>> {
  const prefix = enforced ? '' : 'Beta-';
  const exceeded = states.find((state) => state.exceeded);
  const quota = states.find(({ reason }) => reason === 'jira-quota-global-based');
  const shown = exceeded ?? states.find(({ reason }) => reason === 'jira-burst-based');
  return {
    ...(shown === undefined ? {} : sums(shown)),
    ...(quota === undefined ? {} : policy(quota, prefix)),
    ...(isNear(quota) ? { 'X-RateLimit-NearLimit': 'true' } : {}),
    ...(exceeded === undefined ? {} : refusal(exceeded, enforced, now)),
  };
}

const sums = ({ limit, remaining }: LimitState) => ({
  'X-RateLimit-Limit': String(limit),
  'X-RateLimit-Remaining': String(remaining),
});

/** `r`, what is left, is said only when little is. */
function policy(quota: LimitState, prefix: string): Readonly<Record<string, string>> {
  const left = isNear(quota) ? `r=${quota.remaining};` : '';
  return {
    [`${prefix}RateLimit-Policy`]: `"global-app-quota";q=${quota.limit};w=3600`,
    [`${prefix}RateLimit`]: `"global-app-quota";${left}t=${seconds(quota.wait)}`,
  };
}

function refusal(
  { reason, wait }: LimitState,
  enforced: boolean,
  now: number,
): Readonly<Record<string, string>> {
  const reset = new Date(now + wait).toISOString().replace(/\.\d+Z$/, 'Z');
  const retryAfter = String(seconds(wait));
  return enforced
    ? { 'Retry-After': retryAfter, 'X-RateLimit-Reset': reset, 'RateLimit-Reason': reason }
    : {
        'Beta-Retry-After': retryAfter,
        'X-Beta-RateLimit-Reset': reset,
        'X-Beta-RateLimit-Reason': reason,
      };
}

const isNear = (quota: LimitState | undefined) =>
  quota !== undefined && quota.remaining < quota.limit * NEAR;

const seconds = (ms: number) => Math.max(1, Math.ceil(ms / 1000));
