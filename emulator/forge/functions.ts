import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { FunctionCall, FunctionResult, Functions, Site } from '../site';
import type { AppLogs } from './app-logs';
import type { InvocationMeta, InvocationOutcome } from './container/invocation';
import type { ContainerPool } from './container/pool';
import type { Invocations } from './invocations';
import type { Manifest } from './manifest';

/** What running functions needs of the site. */
export type FunctionSite = Pick<Site, 'app' | 'clock' | 'cloudId' | 'ids' | 'origin'>;

export interface FunctionsOptions {
  readonly site: FunctionSite;
  readonly manifest: Manifest;
  readonly pool: ContainerPool;
  readonly invocations: Invocations;
  readonly logs: AppLogs;
  /** True when the virtual clock stands still between its moves. */
  readonly clockFixed: boolean;
  /** Holds the app's `__LOCALES__`, if it has translations. */
  readonly localesIn?: string;
}

/**
 * Marks code that runs on behalf of an invocation, inside of the proxy: a function that it calls is waited
 * for by the first one.
 */
export const insideInvocation = new AsyncLocalStorage<true>();

const functionModule = z.object({
  handler: z.string(),
  timeoutSeconds: z.int().min(1).max(900).optional(),
});

/** Seconds a function may take (https://developer.atlassian.com/platform/forge/limits-invocation/). */
const TIMEOUT = 25;
/** Bytes, likewise. */
const PAYLOAD_LIMIT = 5 * 1024 * 1024;
const LONG_TIMEOUT = 55;
const LONG_RUNNING = new Set([
  'consumer',
  'scheduledTrigger',
  'webtrigger',
  'action',
  'preUninstall',
]);

/** Surfaces that run without a person, even where a person's act set them off. */
const WITHOUT_PERSON = new Set([
  'trigger',
  'scheduledTrigger',
  'consumer',
  'webtrigger',
  'preUninstall',
  'jira:workflowValidator',
  'jira:workflowCondition',
  'jira:workflowPostFunction',
]);

/** Runs functions of the manifest in the app's containers. */
export function createFunctions(options: FunctionsOptions): Functions {
  return {
    invoke: async (call) => {
      const { site, invocations, pool } = options;
      const target = targetOf(site, call);
      if (Buffer.byteLength(JSON.stringify(call.payload ?? null)) > PAYLOAD_LIMIT) {
        const message = 'The payload of an invocation is limited to 5 MB.';
        return { ok: false, error: { type: 'PAYLOAD_TOO_LARGE', message } };
      }
      const accountId = WITHOUT_PERSON.has(target.moduleType) ? undefined : call.accountId;
      const { functionKey, moduleKey } = call;
      const id = site.ids.uuid();
      const { token, end } = invocations.begin({
        id,
        moduleKey,
        functionKey,
        accountId,
        chain: call.chain ?? 0,
      });
      const meta = metaOf(options, { call, target, id, token, accountId });
      const event = { handler: target.handler, body: call.payload, variables: [], _meta: meta };
      const nested = insideInvocation.getStore() === true;
      try {
        const { timeoutSeconds } = target;
        const outcome = await pool.invoke({ event, timeoutSeconds, nested });
        if (!outcome.success) options.logs.failed(id, functionKey, outcome.error);
        return resultOf(outcome);
      } finally {
        end();
      }
    },
  };
}

interface Target {
  readonly handler: string;
  readonly moduleType: string;
  readonly timeoutSeconds: number;
}

/** @throws Error when the manifest has no such function or module */
function targetOf({ app }: FunctionSite, call: FunctionCall): Target {
  const found = app.modulesOf('function').find(({ key }) => key === call.functionKey);
  if (found === undefined) throw new Error(`The manifest has no function '${call.functionKey}'.`);
  const module = app.module(call.moduleKey);
  if (module === undefined) throw new Error(`The manifest has no module '${call.moduleKey}'.`);
  const { handler, timeoutSeconds } = functionModule.parse(found.properties);
  return {
    handler,
    moduleType: module.type,
    timeoutSeconds: call.timeoutSeconds ?? limitOf(module.type, timeoutSeconds),
  };
}

function limitOf(moduleType: string, own: number | undefined): number {
  if (!LONG_RUNNING.has(moduleType)) return TIMEOUT;
  const takesOwn = moduleType === 'consumer' || moduleType === 'scheduledTrigger';
  return takesOwn && own !== undefined ? own : LONG_TIMEOUT;
}

interface Run {
  readonly call: FunctionCall;
  readonly target: Target;
  readonly id: string;
  readonly token: string;
  readonly accountId: string | undefined;
}

function metaOf(options: FunctionsOptions, run: Run): InvocationMeta {
  const { site, manifest, clockFixed } = options;
  const { app } = site;
  const { contextToken } = run.call;
  return {
    proxy: { url: site.origin.proxy, token: run.token },
    contextAri: contextAri(site, run.target.moduleType),
    ...(run.accountId === undefined ? {} : { aaid: run.accountId }),
    appContext: {
      appId: app.appId,
      appVersion: app.version,
      environmentId: app.environmentId,
      environmentType: app.environmentType,
      installationId: app.installationId,
      invocationId: run.id,
      functionKey: run.call.functionKey,
      moduleType: run.target.moduleType,
      moduleKey: run.call.moduleKey,
      installation: {
        ari: { installationId: app.installationId },
        contexts: [{ cloudId: site.cloudId }],
      },
      permissions: { scopes: app.scopes, external: manifest.permissions.external },
    },
    tracing: { traceId: hex(16), spanId: hex(8) },
    timeout: run.target.timeoutSeconds,
    ...(contextToken === undefined ? {} : { realtime: { contextToken } }),
    clock: { now: site.clock.now(), fixed: clockFixed },
    ...(options.localesIn === undefined ? {} : { localesIn: options.localesIn }),
  };
}

/** The ARI of the site in the product that the module belongs to. */
function contextAri({ cloudId }: Pick<Site, 'cloudId'>, moduleType: string): string {
  const inConfluence = moduleType === 'macro' || moduleType.startsWith('confluence:');
  return `ari:cloud:${inConfluence ? 'confluence' : 'jira'}::site/${cloudId}`;
}

const hex = (bytes: number) => randomBytes(bytes).toString('hex');

function resultOf(outcome: InvocationOutcome): FunctionResult {
  if (outcome.success) return { ok: true, value: outcome.body };
  const { errorType, errorMessage } = outcome.error;
  return { ok: false, error: { type: errorType, message: errorMessage } };
}
