import { z } from 'zod';
import type { FunctionResult } from '../../site';

/** How a delivery went: done, or to be tried again. */
export type Outcome =
  | { readonly done: true }
  | {
      readonly done: false;
      readonly reason: string;
      /** What the app asked to get back with the next try. */
      readonly data?: unknown;
      /** Seconds the app asked to wait. */
      readonly retryAfter?: number;
      /** True when the app asked for the retry, false when the function failed. */
      readonly asked: boolean;
      /** True when the platform, not the app, was at fault: the app does not hear of such a try. */
      readonly byPlatform?: true;
    };

/** Bytes of `retryData` as JSON. */
const RETRY_DATA = 4 * 1024;

/**
 * What of the data comes with the next try: only an object does (https://jira.atlassian.com/browse/ECO-734),
 * and one of at most 4 KB. What becomes of more is not documented; here it is left out.
 */
function retryDataOf(data: unknown): unknown {
  if (typeof data !== 'object' || data === null) return undefined;
  return Buffer.byteLength(JSON.stringify(data)) > RETRY_DATA ? undefined : data;
}

/** The `InvocationError` of `@forge/events`, returned to ask for another try. */
const retryRequest = z.object({
  _retry: z.literal(true),
  retryOptions: z
    .object({
      /** More than 900 seconds count as 900, https://developer.atlassian.com/platform/forge/events-reference/product_events/ */
      retryAfter: z
        .number()
        .transform((seconds) => Math.min(900, Math.max(1, seconds)))
        .optional(),
      retryReason: z.string().optional(),
      retryData: z.unknown().transform(retryDataOf).optional(),
    })
    .optional(),
});

export function outcomeOf(result: FunctionResult): Outcome {
  if (!result.ok) {
    return { done: false, reason: platformReason(result.error.type), asked: false };
  }
  const asked = retryRequest.safeParse(result.value);
  if (!asked.success) return { done: true };
  const {
    retryAfter = 1,
    retryReason = 'FUNCTION_RETRY_REQUEST',
    retryData,
  } = asked.data.retryOptions ?? {};
  return { done: false, reason: retryReason, data: retryData, retryAfter, asked: true };
}

/** The reasons that the platform itself gives for another try. */
function platformReason(errorType: string): string {
  const known = errorType === 'FUNCTION_TIME_OUT' || errorType === 'FUNCTION_OUT_OF_MEMORY';
  return known ? errorType : 'FUNCTION_PLATFORM_UNKNOWN_ERROR';
}

/** Seconds before the next try where the app did not say: they double up to 15 minutes. */
export const backoff = (retryCount: number): number => Math.min(900, 5 * 2 ** retryCount);
