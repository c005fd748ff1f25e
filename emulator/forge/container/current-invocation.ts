import { AsyncLocalStorage } from 'node:async_hooks';
import type { InvocationMeta, LambdaContext } from './invocation';

/** What `global.__forge_runtime__` holds while an invocation runs; the `@forge/*` packages read it. */
export type ForgeRuntime = Omit<InvocationMeta, 'realtime'> & {
  readonly lambdaContext: LambdaContext;
  readonly metrics: unknown;
  readonly container: { readonly appCodeDir: string };
  readonly realtime: { readonly contextToken?: string };
};

/** The invocation in whose async context code runs. */
export const currentInvocation = new AsyncLocalStorage<ForgeRuntime>();
