import { randomBytes } from 'node:crypto';

/** A running invocation, as the proxy knows it by its token. */
export interface Invocation {
  readonly id: string;
  readonly moduleKey: string;
  readonly functionKey: string;
  /** The person on whose behalf it runs. */
  readonly accountId: string | undefined;
  /** Pushes to queues that led to it, one after the other. */
  readonly chain: number;
}

/** Tokens of running invocations. A token ends with its invocation: calls made after it are refused. */
export interface Invocations {
  begin(invocation: Invocation): { readonly token: string; readonly end: () => void };
  byToken(token: string): Invocation | undefined;
}

export function createInvocations(): Invocations {
  const running = new Map<string, Invocation>();
  return {
    begin: (invocation) => {
      const token = randomBytes(24).toString('base64url');
      running.set(token, invocation);
      return { token, end: () => void running.delete(token) };
    },
    byToken: (token) => running.get(token),
  };
}
