/**
 * What goes into a container and comes out of it. The shape is the one of Atlassian's own runtime
 * (`@forge/runtime` request.d.ts and result.d.ts), with two additions: `_meta.clock` and
 * `_meta.localesIn`.
 */
export interface InvocationEvent {
  /** `<file in src>.<export>`, as the manifest's function says. */
  readonly handler: string;
  readonly body: unknown;
  readonly variables: readonly { readonly key: string; readonly value?: string }[];
  readonly _meta: InvocationMeta;
}

export interface InvocationMeta {
  readonly proxy: { readonly url: string; readonly token: string };
  readonly contextAri: string;
  /** The person on whose behalf it runs; absent for triggers, schedules, consumers and workflow rules. */
  readonly aaid?: string;
  readonly appContext: {
    readonly invocationId: string;
    readonly installation?: unknown;
    readonly [field: string]: unknown;
  };
  readonly tracing: { readonly traceId: string; readonly spanId: string };
  readonly timeout: number;
  /** Absent where no page called the function. */
  readonly realtime?: { readonly contextToken: string };
  readonly license?: unknown;
  /** Virtual time at the start, in ms since the epoch, and whether it stands still. */
  readonly clock: { readonly now: number; readonly fixed: boolean };
  /** The directory whose `__LOCALES__` serves a bundle that has none of its own. */
  readonly localesIn?: string;
}

export interface InvocationError {
  readonly errorMessage: string;
  readonly errorType: string;
  readonly stack?: readonly string[];
}

export type InvocationOutcome =
  | { readonly success: true; readonly body?: unknown }
  | { readonly success: false; readonly error: InvocationError };

/** Second argument of `main`, as AWS Lambda gives it. */
export interface LambdaContext {
  readonly awsRequestId: string;
  readonly getRemainingTimeInMillis: () => number;
}

/** Messages between the pool and a child process. */
export interface Job {
  readonly id: string;
  readonly event: InvocationEvent;
  readonly timeoutMs: number;
}

export interface JobDone {
  readonly id: string;
  readonly outcome: InvocationOutcome;
}
