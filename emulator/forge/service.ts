import type { Caller } from '../caller';

interface ServiceEnv {
  readonly caller: Caller;
  /** Pushes to queues that led to the invocation which asks; for the queue. */
  readonly chain?: number;
}

/** A part of the platform that answers requests of the app; every router of the emulator is one. */
export interface Service {
  fetch(request: Request, env: ServiceEnv): Response | Promise<Response>;
}

/** An answer for what the emulator does not do: it names what was asked. */
export function notModelled(what: string): Response {
  const message = `The emulator does not model ${what}.`;
  return Response.json(
    { code: 'NOT_MODELLED', message, errorMessages: [message] },
    { status: 501 },
  );
}

/** A refusal of the Forge proxy itself, which `@forge/api` turns into an error of that name. */
export function proxyRefusal(status: number, code: string, message: string): Response {
  return Response.json({ code, message }, { status, headers: { 'forge-proxy-error': code } });
}
