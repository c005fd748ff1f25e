import { z } from 'zod';

export type Callback = (...parameters: unknown[]) => unknown;

/** A function that came over the bridge. */
export const callback = z.custom<Callback>((value) => typeof value === 'function');

/** Calls a function of the app that nobody waits for. What it throws is the app's: the console gets it. */
export function tell(listener: Callback | undefined, ...parameters: unknown[]): void {
  Promise.resolve(listener?.(...parameters)).catch((failure: unknown) => {
    console.error('A function that an app gave to this page has failed.', failure);
  });
}
