import type { Caller } from '../caller';

/** A part of the platform that answers requests of the app; every router of the emulator is one. */
export interface Service {
  fetch(request: Request, env: { readonly caller: Caller }): Response | Promise<Response>;
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
