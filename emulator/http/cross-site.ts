import type { Session } from './session';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * True for a change that another origin's page asks for with the browser's cookie. Frames of apps
 * share the host name with the product, so the cookie's SameSite alone does not keep them out.
 * Jira refuses these with 403, "XSRF check failed".
 */
export function isForgedChange(request: Request, session: Session, origin: string): boolean {
  if (session.by !== 'cookie' || READS.has(request.method)) return false;
  const asked = request.headers.get('origin');
  return asked !== null && asked !== origin;
}
