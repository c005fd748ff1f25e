import type { CallKind, CallLog } from '../forge/calls';
import { WEB_TRIGGER_PATH } from '../forge/web-triggers/web-trigger-url';
import { PARTNERS_PATH } from '../partners/partners';
import type { Fetch } from './listener';

/**
 * Adds what people and scripts asked the site's address for and it does not model to the call log,
 * beside the calls of the app: nobody has to guess why a page or a script got stuck.
 */
export function logRefusals(calls: Pick<CallLog, 'add'>, answer: Fetch): Fetch {
  return async (request) => {
    const started = performance.now();
    const answered = await answer(request);
    const { pathname, search } = new URL(request.url);
    const kind = kindOf(pathname);
    if (answered.status === 501 && kind !== undefined) {
      calls.add({
        invocationId: '',
        moduleKey: '',
        functionKey: '',
        kind,
        method: request.method,
        path: namedPath(pathname) + search,
        status: 501,
        ms: Math.round(performance.now() - started),
        points: 0,
      });
    }
    return answered;
  };
}

/** Jira owns what no other service does. Undefined where 501 is the app's own answer, or is logged by its router. */
function kindOf(path: string): CallKind | undefined {
  if (path.startsWith(WEB_TRIGGER_PATH)) return undefined;
  if (path.startsWith(PARTNERS_PATH)) return 'egress';
  if (/^\/__forge(\/|$)/.test(path)) return undefined;
  if (path.startsWith('/gateway/')) return 'forge';
  return /^\/wiki(\/|$)/.test(path) ? 'confluence' : 'jira';
}

/** Services outside of Atlassian are named by their host, as in the app's own calls. */
function namedPath(path: string): string {
  if (!path.startsWith(PARTNERS_PATH)) return path;
  return `https://${path.slice(PARTNERS_PATH.length)}`;
}
