import type { Site } from '../../site';

/** A product event that waits for one trigger of the app. */
export interface AppEvent {
  readonly id: string;
  readonly triggerKey: string;
  readonly functionKey: string;
  readonly name: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** ms since the epoch */
  readonly dueAt: number;
  readonly retry?: { readonly count: number; readonly reason: string; readonly data?: unknown };
}

export const appEvents = (site: Pick<Site, 'database'>) =>
  site.database.table<AppEvent>('forge.app-event');
