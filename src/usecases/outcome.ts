import type { ErrorCode } from '../contract/answer';

/** Why a use case did not do what it was asked: expected, and with a sentence for the person. */
export type Refusal = {
  readonly kind: Exclude<ErrorCode, 'busy' | 'unavailable'>;
  readonly message: string;
  /** Sentences by input field. */
  readonly fields?: Readonly<Record<string, string>>;
  /** Key of the request that is there already. */
  readonly issueKey?: string;
};

export type Outcome<Value> = { readonly kind: 'done'; readonly value: Value } | Refusal;

export function done<Value>(value: Value): Outcome<Value> {
  return { kind: 'done', value };
}

export function refused(kind: Refusal['kind'], message: string): Refusal {
  return { kind, message };
}

/** Who calls: the account of the invocation context, never of the payload. */
export type Caller = { readonly accountId: string };
