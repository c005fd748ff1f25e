import type { Clock } from './clock';
import type { Database } from './database/table';
import type { InstalledApp } from './forge/installed-app';
import type { Ids } from './ids';

/** A product event on its way to the app's triggers, `avi:jira:updated:issue` and the like. */
export interface ProductEvent {
  readonly name: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** True when the app's own call caused it: `selfGenerated` in the payload, dropped by `ignoreSelf`. */
  readonly selfGenerated: boolean;
}

export interface EventBus {
  /** Stores the event durably for later delivery. Call it inside the transaction that made the change. */
  publish(event: ProductEvent): void;
}

/** A call of one manifest function in a container of the app. */
export interface FunctionCall {
  /** Key of the `function` module in the manifest. */
  readonly functionKey: string;
  /** Key of the module on whose behalf it runs (the validator, the panel, the consumer). */
  readonly moduleKey: string;
  readonly payload: unknown;
  /** The person, for functions with a user; absent for triggers, consumers and schedules. */
  readonly accountId?: string;
  readonly timeoutSeconds?: number;
  /** Says which surface of which page called it, for Realtime; absent where no page did. */
  readonly contextToken?: string;
  /** How many pushes to queues led to this call, one after the other; absent where none did. */
  readonly chain?: number;
}

export type FunctionResult =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: { readonly type: string; readonly message: string } };

export interface Functions {
  invoke(call: FunctionCall): Promise<FunctionResult>;
}

/** Everything the services of one emulated site share. Built once by `start.ts` and passed down. */
export interface Site {
  readonly cloudId: string;
  readonly origin: { readonly product: string; readonly assets: string; readonly proxy: string };
  readonly clock: Clock;
  readonly ids: Ids;
  readonly database: Database;
  readonly events: EventBus;
  readonly functions: Functions;
  readonly app: InstalledApp;
  /** Says that something durable waits to be delivered to the app; absent where nothing delivers. */
  readonly wake?: () => void;
}
