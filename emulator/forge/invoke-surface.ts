import { z } from 'zod';
import type { FunctionResult, Site } from '../site';
import type { AppModule } from './installed-app';
import { contextTokenOf } from './realtime/context-token';
import { surfaceContext, type Extension } from './surface-context';

export interface SurfaceCall {
  readonly moduleKey: string;
  /** The key that the app's resolver defines, `saveNote`. */
  readonly functionKey: string;
  readonly payload?: unknown;
  readonly accountId: string | undefined;
  readonly extension: Extension;
}

const withResolver = z.looseObject({ resolver: z.object({ function: z.string() }) });

/** Largest payloads of an invocation from a frame (https://developer.atlassian.com/platform/forge/limits-invocation/). */
const REQUEST_LIMIT = 500 * 1024;
const RESPONSE_LIMIT = 5 * 1024 * 1024;

const failure = (type: string, message: string): FunctionResult => ({
  ok: false,
  error: { type, message },
});

/**
 * Calls a resolver of the app as a person on a surface, as `invoke()` of `@forge/bridge` does. A module
 * that is not there, has no resolver, or says too much fails with a sentence.
 */
export async function invokeSurface(site: Site, call: SurfaceCall): Promise<FunctionResult> {
  const module = site.app.module(call.moduleKey);
  if (module === undefined) {
    return failure('UNKNOWN_MODULE', `The app has no module '${call.moduleKey}'.`);
  }
  const resolver = resolverOf(module);
  if (resolver === undefined) {
    return failure('NO_RESOLVER', `The module '${call.moduleKey}' has no resolver function.`);
  }
  const context = surfaceContext(site, module, call.accountId, call.extension);
  const payload = { call: { functionKey: call.functionKey, payload: call.payload }, context };
  if (sizeOf(payload) > REQUEST_LIMIT) {
    return failure('PAYLOAD_TOO_LARGE', 'The payload of an invocation is limited to 500 KB.');
  }
  const result = await site.functions.invoke({
    functionKey: resolver,
    moduleKey: module.key,
    payload,
    contextToken: contextTokenOf(site, { moduleKey: module.key, extension: call.extension }),
    ...(call.accountId === undefined ? {} : { accountId: call.accountId }),
  });
  if (!result.ok || sizeOf(result.value) <= RESPONSE_LIMIT) return result;
  return failure('RESPONSE_TOO_LARGE', 'The answer of an invocation is limited to 5 MB.');
}

/** Key of the function that answers a module's `invoke()` calls. */
export function resolverOf(module: AppModule): string | undefined {
  return withResolver.safeParse(module.properties).data?.resolver.function;
}

/** Bytes of a value as JSON; what JSON cannot say takes none. */
function sizeOf(value: unknown): number {
  const json: unknown = JSON.stringify(value);
  return typeof json === 'string' ? Buffer.byteLength(json) : 0;
}
