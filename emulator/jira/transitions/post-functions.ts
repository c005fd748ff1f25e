import { z } from 'zod';
import type { DeliverySource } from '../../forge/delivery/delivery';
import type { FunctionResult, Site } from '../../site';
import { functionKeyOf } from './forge-rule';
import { postFunctionRows, type PostFunctionRow } from './post-function-queue';

/** Retries after the first run, https://developer.atlassian.com/platform/forge/events-reference/product_events/ */
const MAX_RETRIES = 4;
const RETRY_AFTER_SECONDS = 5;

/** What an app returns to be called again: an InvocationError of @forge/events. */
const retrySchema = z.object({
  _retry: z.literal(true),
  retryOptions: z
    .object({
      retryAfter: z.number().min(0).max(900).optional(),
      retryReason: z.string().optional(),
      retryData: z.unknown().optional(),
    })
    .optional(),
});

/** Runs under way, so that a second delivery waits for them and never starts one twice. */
const running = new WeakMap<Site['database'], Map<string, Promise<void>>>();

function runsOf(site: Site): Map<string, Promise<void>> {
  const known = running.get(site.database);
  if (known !== undefined) return known;
  const fresh = new Map<string, Promise<void>>();
  running.set(site.database, fresh);
  return fresh;
}

/** A reset may have put another state under a run: its rows are left alone. */
function isStillThere(site: Site, row: PostFunctionRow): boolean {
  return JSON.stringify(postFunctionRows(site).get(row.id)) === JSON.stringify(row);
}

function settle(site: Site, row: PostFunctionRow, answer: FunctionResult): void {
  if (!isStillThere(site, row)) return;
  const retry = answer.ok ? retrySchema.safeParse(answer.value) : undefined;
  if (retry?.success === false || row.attempts >= MAX_RETRIES) {
    postFunctionRows(site).delete(row.id);
    return;
  }
  const options = retry?.data.retryOptions;
  const attempts = row.attempts + 1;
  const retryContext = {
    retryCount: attempts,
    retryReason: options?.retryReason ?? 'FUNCTION_ERROR',
    ...(options?.retryData === undefined ? {} : { retryData: options.retryData }),
  };
  const wait = (options?.retryAfter ?? RETRY_AFTER_SECONDS * 2 ** row.attempts) * 1000;
  const payload = { ...row.payload, retryContext };
  postFunctionRows(site).put(row.id, { ...row, attempts, payload, due: site.clock.now() + wait });
}

async function run(site: Site, row: PostFunctionRow): Promise<void> {
  const module = site.app.module(row.moduleKey);
  const functionKey = module && functionKeyOf(module);
  if (functionKey === undefined) {
    postFunctionRows(site).delete(row.id);
    return;
  }
  const { moduleKey, payload } = row;
  settle(site, row, await site.functions.invoke({ functionKey, moduleKey, payload }));
}

function start(site: Site, row: PostFunctionRow): Promise<void> {
  const runs = runsOf(site);
  const known = runs.get(row.id);
  if (known !== undefined) return known;
  const started = run(site, row).finally(() => runs.delete(row.id));
  runs.set(row.id, started);
  return started;
}

/**
 * Runs the post functions that are due, each at most once at a time, and answers how many there were.
 * One that fails, or asks for it, is due again later, at most four times.
 */
export async function deliverPostFunctions(site: Site): Promise<number> {
  const now = site.clock.now();
  const due = postFunctionRows(site).filter((row) => row.due <= now);
  await Promise.all(due.map((row) => start(site, row)));
  return due.length;
}

/** The same queue for a worker that picks what it delivers itself. */
export function postFunctionSource(site: Site): DeliverySource {
  return {
    waiting: () =>
      [...postFunctionRows(site).values()].map((row) => ({
        id: `post function ${row.id}`,
        dueAt: row.due,
        target: { kind: 'event', method: 'DELIVER', path: `post-function/${row.moduleKey}` },
        deliver: () => start(site, row),
      })),
  };
}
