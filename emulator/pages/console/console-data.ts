import { z } from 'zod';
import { getJson, sendJson } from '../http/request';

const BASE = '/__emulator';

const call = z.object({
  at: z.string(),
  invocationId: z.string(),
  moduleKey: z.string(),
  functionKey: z.string(),
  kind: z.string(),
  method: z.string(),
  path: z.string(),
  status: z.number(),
  ms: z.number(),
  points: z.number(),
});
export type PlatformCall = z.infer<typeof call>;

export function listCalls(signal?: AbortSignal): Promise<readonly PlatformCall[]> {
  return getJson(`${BASE}/calls`, z.array(call), signal);
}

const outgoing = z.looseObject({ at: z.string(), kind: z.string() });
export type Outgoing = z.infer<typeof outgoing>;

export function listOutbox(signal?: AbortSignal): Promise<readonly Outgoing[]> {
  return getJson(`${BASE}/outbox`, z.array(outgoing), signal);
}

const log = z.object({
  at: z.string(),
  invocationId: z.string(),
  logLevel: z.number(),
  logArguments: z.array(z.unknown()),
});
export type LogLine = z.infer<typeof log>;

export function listLogs(signal?: AbortSignal): Promise<readonly LogLine[]> {
  return getJson(`${BASE}/logs`, z.array(log), signal);
}

const unmodelledPart = z.object({ moduleKey: z.string(), message: z.string() });

export function listUnmodelledParts(
  signal?: AbortSignal,
): Promise<readonly z.infer<typeof unmodelledPart>[]> {
  return getJson(`${BASE}/not-modelled`, z.array(unmodelledPart), signal);
}

const fault = z.looseObject({
  match: z.record(z.string(), z.string()),
  times: z.number(),
});
export type Fault = z.infer<typeof fault>;

export function listFaults(signal?: AbortSignal): Promise<readonly Fault[]> {
  return getJson(`${BASE}/faults`, z.array(fault), signal);
}

/** Puts faults in place of those that wait; none clears them. */
export async function setFaults(faults: readonly Fault[]): Promise<void> {
  await sendJson('POST', `${BASE}/faults`, faults, z.unknown());
}

const rateLimits = z.looseObject({
  enforce: z.boolean(),
  pointsPerHour: z.number(),
  /** Used in this hour of the site's clock. */
  points: z.number(),
  resetsAt: z.string(),
});
export type RateLimits = z.infer<typeof rateLimits>;

export function readRateLimits(signal?: AbortSignal): Promise<RateLimits> {
  return getJson(`${BASE}/rate-limits`, rateLimits, signal);
}

export async function enforceRateLimits(enforce: boolean): Promise<void> {
  await sendJson('POST', `${BASE}/rate-limits`, { enforce }, z.unknown());
}

const clock = z.object({ now: z.string() });

export async function readClock(signal?: AbortSignal): Promise<string> {
  return (await getJson(`${BASE}/clock`, clock, signal)).now;
}

/** Moves the clock; what falls due on the way has run when it answers. */
export async function moveClock(
  to: { readonly advance: string } | { readonly set: string },
): Promise<void> {
  await sendJson('POST', `${BASE}/clock`, to, z.unknown());
}

export async function drain(): Promise<void> {
  await sendJson('POST', `${BASE}/drain`, {}, z.unknown());
}

export async function resetTo(seed: string): Promise<void> {
  await sendJson('POST', `${BASE}/reset`, { seed }, z.unknown());
}

/** The seed that the site was last filled with. */
export async function currentSeed(signal?: AbortSignal): Promise<string> {
  return (await getJson(`${BASE}/health`, z.looseObject({ seed: z.string() }), signal)).seed;
}
