import { z } from 'zod';

export type Callback = (...parameters: unknown[]) => unknown;

/** A function that came over the bridge. */
export const callback = z.custom<Callback>((value) => typeof value === 'function');
