import type { Site } from '../../site';

/** An event on a channel, as a subscriber gets it. */
export interface RealtimeEvent {
  readonly eventId: string;
  /** ms since the epoch, as text */
  readonly eventTimestamp: string;
  /** What was published: a text or a JSON value. */
  readonly payload: unknown;
}

export interface Realtime {
  /**
   * Counts an operation (publish, subscribe, sign). False when the installation has had its 50 of this
   * second, https://developer.atlassian.com/platform/forge/limits-realtime/.
   */
  allows(): boolean;
  /** Sends to all who subscribed. Undefined, and nothing is kept, when nobody has. */
  publish(channel: string, payload: unknown): RealtimeEvent | undefined;
  /** Hears first the events of the last `replaySeconds`, then those to come; the answer ends it. */
  subscribe(
    channel: string,
    replaySeconds: number,
    hear: (event: RealtimeEvent) => void,
  ): () => void;
}

const OPERATIONS_PER_SECOND = 50;

/** Events that can be replayed, over all channels; how many Atlassian keeps is not documented. */
const KEPT = 1000;

interface Kept {
  readonly channel: string;
  readonly at: number;
  readonly event: RealtimeEvent;
}

/** Realtime channels of an installation. They live in memory: a restart ends every subscription. */
export function createRealtime(site: Pick<Site, 'clock' | 'ids'>): Realtime {
  const listeners = new Map<string, Set<(event: RealtimeEvent) => void>>();
  let operations: number[] = [];
  let kept: readonly Kept[] = [];
  return {
    allows: () => {
      const now = site.clock.now();
      operations = operations.filter((at) => at <= now && at > now - 1000);
      if (operations.length >= OPERATIONS_PER_SECOND) return false;
      operations.push(now);
      return true;
    },
    publish: (channel, payload) => {
      const hearers = listeners.get(channel);
      if (hearers === undefined) return undefined;
      const at = site.clock.now();
      const event = { eventId: site.ids.uuid(), eventTimestamp: String(at), payload };
      kept = [...kept, { channel, at, event }].slice(-KEPT);
      for (const hear of hearers) hear(event);
      return event;
    },
    subscribe: (channel, replaySeconds, hear) => {
      const since = site.clock.now() - replaySeconds * 1000;
      for (const past of kept) {
        if (past.channel === channel && past.at > since) hear(past.event);
      }
      const hearers = listeners.get(channel) ?? new Set();
      listeners.set(channel, hearers.add(hear));
      return () => {
        hearers.delete(hear);
        if (hearers.size === 0) listeners.delete(channel);
      };
    },
  };
}
