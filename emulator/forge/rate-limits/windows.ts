/** What is left of an allowance, and whether this request still fits. */
export interface Allowance {
  readonly allowed: boolean;
  /** Requests that fit before the next refill. */
  readonly remaining: number;
  /** ms until one more fits; 0 when one does. */
  readonly wait: number;
}

/** Takes from a bucket that holds the requests of one second and refills steadily. */
export function tokenBucket(perSecond: number, start: number): (now: number) => Allowance {
  let tokens = perSecond;
  let at = start;
  return (now) => {
    // A clock that was moved back starts over.
    tokens = now < at ? perSecond : Math.min(perSecond, tokens + ((now - at) / 1000) * perSecond);
    at = now;
    if (tokens < 1) {
      return { allowed: false, remaining: 0, wait: Math.ceil(((1 - tokens) / perSecond) * 1000) };
    }
    tokens -= 1;
    return { allowed: true, remaining: Math.floor(tokens), wait: 0 };
  };
}

/** Counts events in the window behind each of them: at most so many in so many ms, for every pair. */
export function slidingWindows(
  windows: readonly { readonly most: number; readonly ms: number }[],
): (now: number) => Allowance {
  const longest = Math.max(...windows.map(({ ms }) => ms));
  let past: readonly number[] = [];
  return (now) => {
    past = past.filter((at) => at <= now && at > now - longest);
    const states = windows.map(({ most, ms }) => {
      const inside = past.filter((at) => at > now - ms);
      const oldest = inside[inside.length - most];
      return { left: most - inside.length, wait: oldest === undefined ? 0 : oldest + ms - now };
    });
    const wait = Math.max(...states.map((state) => state.wait));
    if (wait > 0) return { allowed: false, remaining: 0, wait };
    past = [...past, now];
    return { allowed: true, remaining: Math.min(...states.map(({ left }) => left)) - 1, wait: 0 };
  };
}
