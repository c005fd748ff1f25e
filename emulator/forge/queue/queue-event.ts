import type { Site } from '../../site';

/** An event that waits for its consumer. It is gone once it succeeded, failed for good or was cancelled. */
export interface QueueEvent {
  readonly eventId: string;
  readonly jobId: string;
  readonly queueName: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly delayInSeconds?: number;
  readonly concurrency?: { readonly key: string; readonly limit: number };
  /** Pushes that led to it, itself included. */
  readonly chain?: number;
  /** ms since the epoch */
  readonly pushedAt: number;
  readonly dueAt: number;
  readonly retry?: {
    /** What the app hears: tries that the app's own errors and wishes caused. */
    readonly count: number;
    /** All of them; absent in older state. */
    readonly tries?: number;
    readonly reason: string;
    readonly data?: unknown;
  };
}

/** The events of one push, and how many of them ended how. */
export interface QueueJob {
  readonly jobId: string;
  readonly queueName: string;
  readonly events: number;
  readonly success: number;
  readonly failed: number;
  readonly cancelled: boolean;
}

export const queueEvents = (site: Pick<Site, 'database'>) =>
  site.database.table<QueueEvent>('forge.queue-event');
export const queueJobs = (site: Pick<Site, 'database'>) =>
  site.database.table<QueueJob>('forge.queue-job');
