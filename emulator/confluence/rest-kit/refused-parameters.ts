import type { Hono } from 'hono';
import type { ProductEnv } from '../../caller';
import { notModelled } from '../confluence-error';

interface Call {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly path: string;
  readonly parameters: readonly string[];
}

const OF_ATTACHMENT = ['version', 'include-labels', 'include-properties', 'include-operations'];
const OF_COMMENT = ['version', 'include-properties', 'include-operations', 'include-likes'];

/** Query parameters that Confluence knows and the emulator does not, https://developer.atlassian.com/cloud/confluence/rest/v2/. */
const REFUSED: readonly Call[] = [
  call('GET', '/spaces', ['favorited-by', 'not-favorited-by', 'labels', 'sort']),
  call('GET', '/spaces/:id', [
    ...['include-operations', 'include-properties', 'include-permissions'],
    ...['include-role-assignments', 'include-labels'],
  ]),
  call('GET', '/pages', ['subtype']),
  call('POST', '/pages', ['embedded']),
  call('GET', '/pages/:id', [
    ...['get-draft', 'include-operations', 'include-likes', 'include-webresources'],
    ...['include-favorited-by-current-user-status', 'include-collaborators'],
    'include-direct-children',
  ]),
  call('GET', '/pages/:id/children', ['sort']),
  call('GET', '/pages/:id/direct-children', ['sort']),
  call('GET', '/pages/:id/labels', ['prefix', 'sort']),
  call('GET', '/pages/:id/properties', ['sort']),
  call('GET', '/pages/:id/attachments', ['status', 'sort']),
  call('GET', '/pages/:id/footer-comments', ['status', 'sort']),
  call('GET', '/attachments/:id', [...OF_ATTACHMENT, 'include-versions', 'include-collaborators']),
  call('DELETE', '/attachments/:id', ['purge']),
  call('GET', '/footer-comments/:id', [...OF_COMMENT, 'include-versions']),
  call('GET', '/footer-comments/:id/children', ['sort']),
];

function call(method: Call['method'], path: string, parameters: readonly string[]): Call {
  return { method, path: `/wiki/api/v2${path}`, parameters };
}

/** Values that ask for nothing but what the call answers without the parameter. */
const HARMLESS: readonly string[] = ['', 'false', 'current'];

/** Answers 501, naming the parameter, where a call asks for what would else be silently left out. */
export function refuseParameters(rest: Hono<ProductEnv>): void {
  for (const { method, path, parameters } of REFUSED) {
    rest.on(method, path, async (c, next) => {
      const asked = parameters.find((name) =>
        c.req.queries(name)?.some((value) => !HARMLESS.includes(value)),
      );
      if (asked !== undefined) throw notModelled(`the parameter ${asked} of ${method} ${path}`);
      await next();
    });
  }
}
