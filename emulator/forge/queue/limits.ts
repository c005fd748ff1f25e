/** https://developer.atlassian.com/platform/forge/limits-async-events/ */
export const QUEUE_LIMITS = {
  eventsPerPush: 50,
  /** bytes of a push as JSON, 200 KB */
  pushBytes: 200 * 1024,
  /** bytes of one event for a consumer that may run for more than 55 seconds, 100 KB */
  longRunningEventBytes: 100 * 1024,
  /** pushes one after the other, each by the consumer of the one before */
  chain: 1000,
  eventsPerMinute: 500,
  delaySeconds: 900,
  /** ms for which an event is tried again, 24 h */
  retention: 24 * 3600 * 1000,
} as const;
