import type { CallKind, CallLog } from '../forge/calls';
import type { Fetch } from './listener';

/**
 * Adds what people and scripts asked Jira and Confluence for and this site does not model to the call log,
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
        path: pathname + search,
        status: 501,
        ms: Math.round(performance.now() - started),
        points: 0,
      });
    }
    return answered;
  };
}

function kindOf(path: string): CallKind | undefined {
  if (path.startsWith('/wiki/')) return 'confluence';
  return /^\/(rest|secure)\//.test(path) ? 'jira' : undefined;
}
