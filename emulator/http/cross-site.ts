import type { Session } from './session';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * True for a change that another origin's page asks for with the browser's cookie, or of the emulator's own calls. Frames of apps
 * share the host name with the product, so the cookie's SameSite alone does not keep them out.
 * Jira refuses these with 403, "XSRF check failed".
 */
export function isForgedChange(request: Request, session: Session, origin: string): boolean {
  if (READS.has(request.method)) return false;
  // The emulator's own calls ask nobody who they are, so the cookie makes no difference to them.
  const isOwn = /^\/__(emulator|forge)(\/|$)/.test(new URL(request.url).pathname);
  if (session.by !== 'cookie' && !isOwn) return false;
  const asked = request.headers.get('origin');
  return asked !== null && asked !== origin;
}

/** True for a name that may lead elsewhere too: a page there could rebind it to this machine and read what is here. */
export function isForeignHost(request: Request): boolean {
  return !/^(localhost|127\.0\.0\.1|\[::1\]|[a-z0-9.-]+\.localhost)$/.test(
    new URL(request.url).hostname,
  );
}
