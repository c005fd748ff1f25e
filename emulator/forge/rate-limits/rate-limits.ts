import type { Clock } from '../../clock';
import { endpointOf } from './endpoint';
import { slidingWindows, tokenBucket, type Allowance } from './windows';

/** `RateLimit-Reason` of a refusal. */
export type Reason = 'jira-quota-global-based' | 'jira-burst-based' | 'jira-per-issue-on-write';

/** How a request stands to one of the limits. */
export interface LimitState {
  readonly reason: Reason;
  readonly limit: number;
  readonly remaining: number;
  readonly exceeded: boolean;
  /** ms until the window resets. */
  readonly wait: number;
}

/** The app's quota of points in the current hour. */
interface Quota {
  readonly pointsPerHour: number;
  readonly points: number;
  /** ms since the epoch: the next full hour UTC. */
  readonly resetsAt: number;
}

export interface RateLimits {
  /** Whether a request over a limit is refused; if not, it is only told so. */
  enforced(): boolean;
  set(settings: { readonly enforce: boolean; readonly pointsPerHour?: number }): void;
  quota(): Quota;
  /** Counts a request; `byApp` requests are under the hourly quota as well. The first state exceeded rules. */
  count(method: string, path: string, byApp: boolean): readonly LimitState[];
  /** Takes points from the quota of the hour. */
  spend(points: number): void;
  /** Back to nothing counted and nothing enforced. */
  reset(): void;
}

/** Tier 1, the default of every app, https://developer.atlassian.com/cloud/jira/platform/rate-limiting/ */
export const POINTS_PER_HOUR = 65_000;

const HOUR = 3_600_000;

/** Per-issue limits on writing, same page. */
const ISSUE_WINDOWS = [
  { most: 20, ms: 2000 },
  { most: 100, ms: 30_000 },
] as const;

/**
 * Jira's three rate limits of one site, on the virtual clock: points an hour for the app, requests a second
 * for each endpoint, writes to one issue. They are in memory, so a restart forgets what was counted.
 */
export function createRateLimits(
  clock: Clock,
  issueId: (idOrKey: string) => string | undefined,
): RateLimits {
  const buckets = new Map<string, (now: number) => Allowance>();
  const issues = new Map<string, (now: number) => Allowance>();
  let settings = { enforce: false, pointsPerHour: POINTS_PER_HOUR };
  let hour = { number: Number.NaN, points: 0 };

  const thisHour = () => {
    const number = Math.floor(clock.now() / HOUR);
    if (number !== hour.number) hour = { number, points: 0 };
    return hour;
  };
  const quotaState = (): LimitState => {
    const { number, points } = thisHour();
    const limit = settings.pointsPerHour;
    const wait = (number + 1) * HOUR - clock.now();
    const remaining = Math.max(0, limit - points);
    return {
      reason: 'jira-quota-global-based',
      limit,
      remaining,
      exceeded: remaining === 0,
      wait,
    };
  };
  const taken = (
    from: Map<string, (now: number) => Allowance>,
    key: string,
    make: () => (now: number) => Allowance,
  ): Allowance => {
    const take = from.get(key) ?? make();
    from.set(key, take);
    return take(clock.now());
  };
  return {
    enforced: () => settings.enforce,
    set: ({ enforce, pointsPerHour = settings.pointsPerHour }) => {
      settings = { enforce, pointsPerHour };
    },
    quota: () => {
      const { number, points } = thisHour();
      const { pointsPerHour } = settings;
      return { pointsPerHour, points, resetsAt: (number + 1) * HOUR };
    },
    spend: (points) => {
      thisHour().points += points;
    },
    count: (method, path, byApp) => {
      const { name, requestsPerSecond: limit, writesIssue } = endpointOf(method, path);
      const states: LimitState[] = byApp ? [quotaState()] : [];
      const burst = taken(buckets, name, () => tokenBucket(limit, clock.now()));
      states.push(stateOf('jira-burst-based', limit, burst));
      const issue = writesIssue === undefined ? undefined : issueId(writesIssue);
      if (issue === undefined) return states;
      const written = taken(issues, issue, () => slidingWindows(ISSUE_WINDOWS));
      return [...states, stateOf('jira-per-issue-on-write', ISSUE_WINDOWS[0].most, written)];
    },
    reset: () => {
      buckets.clear();
      issues.clear();
      settings = { enforce: false, pointsPerHour: POINTS_PER_HOUR };
      hour = { number: Number.NaN, points: 0 };
    },
  };
}

function stateOf(reason: Reason, limit: number, allowance: Allowance): LimitState {
  const { allowed, remaining, wait } = allowance;
  return { reason, limit, remaining, exceeded: !allowed, wait };
}
