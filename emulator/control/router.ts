import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { z } from 'zod';
import type { ProductEnv } from '../caller';
import { isoNow } from '../clock';
import type { Worker } from '../forge/delivery/worker';
import { faultSchema } from '../forge/faults';
import type { Forge } from '../forge/forge';
import type { LifeCycle } from '../forge/life-cycle/life-cycle';
import { invokeModule } from '../forge/invoke-action';
import { unmodelledParts } from '../forge/unmodelled-parts';
import { accountCookie } from '../http/session';
import { accounts } from '../identity';
import { outbox } from '../outbox';
import type { Seeder } from '../seeds/seeder';
import type { Site } from '../site';
import type { VirtualClock } from '../virtual-clock';
import { controlBody } from './body';
import { addLifeCycle } from './life-cycle-routes';
import { moveClock, targetOf } from './move-clock';

export interface ControlParts {
  readonly site: Site;
  readonly clock: VirtualClock;
  readonly forge: Pick<
    Forge,
    'calls' | 'faults' | 'limits' | 'logs' | 'renewContainers' | 'containers'
  >;
  readonly worker: Worker;
  readonly seeder: Seeder;
  readonly reset: (seed: string) => Promise<void>;
  readonly lifeCycle: LifeCycle;
}

const whoamiBody = z.strictObject({ accountId: z.string() });
const resetBody = z.strictObject({ seed: z.string() });
const clockBody = z.union([
  z.strictObject({ advance: z.string() }),
  z.strictObject({ set: z.string() }),
]);
const faultsBody = z.array(
  faultSchema,
  'Faults are sent as an array: [{"match": {"kind": "jira"}, "times": 1, "status": 503}].',
);
const limitsBody = z.strictObject({
  enforce: z.boolean(),
  pointsPerHour: z.int().positive().optional(),
});
const invokeBody = z.strictObject({
  accountId: z.string().optional(),
  moduleKey: z.string(),
  /** A resolver's; a Rovo action has none. */
  functionKey: z.string().optional(),
  payload: z.unknown().optional(),
  extension: z.record(z.string(), z.unknown()).default({}),
});

/** Why an invocation did not even reach the app. */
const CALLERS_MISTAKES = new Set(['UNKNOWN_MODULE', 'NO_FUNCTION_KEY', 'NO_RESOLVER']);

/**
 * The calls below `/__emulator/`, for tests and for the console page: people, clock, seeds, faults, what the
 * app did, and what would have left the site. Anybody on this machine may make them.
 */
export function controlRouter(parts: ControlParts): Hono<ProductEnv> {
  const app = new Hono<ProductEnv>();
  for (const add of [addState, addPeople, addClock, addApp, addLifeCycle]) add(app, parts);
  app.notFound((c) => c.json({ message: `There is no ${c.req.method} ${c.req.path}.` }, 404));
  app.onError((error, c) => {
    if (error instanceof HTTPException) return c.json({ message: error.message }, error.status);
    console.error(`${c.req.method} ${c.req.path} failed.`, error);
    return c.json({ message: error.message }, 500);
  });
  return app;
}

type Control = Hono<ProductEnv>;

function addState(app: Control, { site, seeder, reset, worker }: ControlParts): void {
  app.get('/__emulator/health', (c) => {
    const seed = seeder.current();
    if (seed === undefined) return c.json({ status: 'starting' }, 503);
    return c.json({ status: 'ok', seed });
  });
  app.post('/__emulator/reset', async (c) => {
    const { seed } = await controlBody(c, resetBody);
    if (!seeder.has(seed)) throw new HTTPException(400, { message: `There is no seed ${seed}.` });
    await reset(seed);
    return c.json({ status: 'ok', seed });
  });
  app.post('/__emulator/drain', async (c) => {
    await worker.drain();
    return c.json({ status: 'ok' });
  });
  app.get('/__emulator/outbox', (c) =>
    c.json(
      [...outbox(site).values()].map((row) => ({ ...row, at: new Date(row.at).toISOString() })),
    ),
  );
}

function addPeople(app: Control, { site }: ControlParts): void {
  app.get('/__emulator/people', (c) => c.json([...accounts(site).values()]));
  app.get('/__emulator/whoami', (c) => {
    const { accountId } = c.env.caller;
    return c.json({ account: accountId === undefined ? null : accounts(site).get(accountId) });
  });
  app.post('/__emulator/whoami', async (c) => {
    const { accountId } = await controlBody(c, whoamiBody);
    const account = accounts(site).get(accountId);
    if (account?.accountType !== 'atlassian') {
      throw new HTTPException(404, { message: `There is no person ${accountId}.` });
    }
    c.header('set-cookie', accountCookie(accountId));
    return c.json(account);
  });
}

function addClock(app: Control, { site, clock, worker }: ControlParts): void {
  app.get('/__emulator/clock', (c) => c.json({ now: isoNow(site.clock) }));
  app.post('/__emulator/clock', async (c) => {
    const target = targetOf(clock, await controlBody(c, clockBody));
    if (target === undefined) {
      const message =
        'Say {"advance": "P1D"} with an ISO 8601 duration, or {"set": "2026-11-23T09:00:00Z"}.';
      throw new HTTPException(400, { message });
    }
    await moveClock(clock, worker, target);
    return c.json({ now: isoNow(site.clock) });
  });
}

function addApp(app: Control, { site, forge }: ControlParts): void {
  app.get('/__emulator/calls', (c) => c.json(forge.calls.all()));
  app.get('/__emulator/logs', (c) => c.json(forge.logs.all()));
  app.get('/__emulator/not-modelled', (c) => c.json(unmodelledParts(site.app)));
  app.get('/__emulator/faults', (c) => c.json(forge.faults.all()));
  app.post('/__emulator/faults', async (c) => {
    const faults = await controlBody(c, faultsBody);
    forge.faults.set(faults);
    return c.json(faults);
  });
  const limits = () => {
    const { resetsAt, ...quota } = forge.limits.quota();
    const enforce = forge.limits.enforced();
    return { enforce, ...quota, resetsAt: new Date(resetsAt).toISOString() };
  };
  app.get('/__emulator/rate-limits', (c) => c.json(limits()));
  app.post('/__emulator/rate-limits', async (c) => {
    const { enforce, pointsPerHour } = await controlBody(c, limitsBody);
    forge.limits.set({ enforce, ...(pointsPerHour === undefined ? {} : { pointsPerHour }) });
    return c.json(limits());
  });
  app.post('/__emulator/invoke', async (c) => {
    const { accountId, ...call } = await controlBody(c, invokeBody);
    if (accountId !== undefined && !accounts(site).has(accountId)) {
      throw new HTTPException(404, { message: `There is no person ${accountId}.` });
    }
    const result = await invokeModule(site, { ...call, accountId });
    if (result.ok) return c.json(result.value ?? null);
    const { error } = result;
    if (CALLERS_MISTAKES.has(error.type)) return c.json({ message: error.message, error }, 400);
    return c.json({ error }, 500);
  });
}
