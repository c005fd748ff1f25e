import { Hono, type Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ProductEnv } from '../caller';
import type { Site } from '../site';
import { attachmentsRouter } from './attachments/attachments-router';
import { uploadRouter } from './attachments/upload-router';
import { footerCommentsRouter } from './comments/footer-comments-router';
import { NotPermitted } from './confluence-error';
import { labelsRouter } from './labels/labels-router';
import { exportRouter } from './macros/export-router';
import { macroBodyRouter } from './macros/macro-body-router';
import { deletePageRouter } from './pages/delete-page-router';
import { pageTreeRouter } from './pages/page-tree-router';
import { pagesRouter } from './pages/pages-router';
import { versionsRouter } from './pages/versions-router';
import { peopleRouter } from './people/people-router';
import { propertiesRouter } from './properties/properties-router';
import { refuseParameters } from './rest-kit/refused-parameters';
import { restrictionsRouter } from './restrictions/restrictions-router';
import { searchRouter } from './search/search-router';
import { spacePermissionsRouter } from './spaces/space-permissions-router';
import { spacesRouter } from './spaces/spaces-router';

/**
 * Confluence's REST API: version 2 below `/wiki/api/v2`, version 1 below `/wiki/rest/api`, and the
 * contents of attachments below `/wiki/download`. What is not modelled answers 501 and names the call.
 */
export function confluenceRest(site: Site): Hono<ProductEnv> {
  const rest = new Hono<ProductEnv>();
  const routers = [
    searchRouter,
    spacesRouter,
    spacePermissionsRouter,
    pagesRouter,
    deletePageRouter,
    pageTreeRouter,
    versionsRouter,
    macroBodyRouter,
    exportRouter,
    labelsRouter,
    propertiesRouter,
    attachmentsRouter,
    uploadRouter,
    restrictionsRouter,
    footerCommentsRouter,
    peopleRouter,
  ];
  refuseParameters(rest);
  for (const router of routers) rest.route('/', router(site));
  rest.notFound((c) => refusal(c, 501, `${nameOf(c)} is not modelled by the emulator.`));
  rest.onError((error, c) => {
    if (error instanceof NotPermitted && isVersion2(c)) return refusal(c, 404, error.message);
    if (error instanceof HTTPException) return refusal(c, error.status, error.message);
    console.error(`${nameOf(c)} failed.`, error);
    return refusal(c, 500, 'Internal server error');
  });
  return rest;
}

const nameOf = (c: Context<ProductEnv>): string => `${c.req.method} ${c.req.path}`;

const isVersion2 = (c: Context<ProductEnv>): boolean => c.req.path.startsWith('/wiki/api/v2/');

/** Each API version has its own form of an error. */
function refusal(c: Context<ProductEnv>, status: number, message: string): Response {
  if (!isVersion2(c)) {
    const data = { authorized: status !== 401 && status !== 403, valid: true, errors: [] };
    return Response.json({ statusCode: status, data, message }, { status });
  }
  const code = CODES[status] ?? 'INTERNAL_SERVER_ERROR';
  return Response.json({ errors: [{ status, code, title: message, detail: null }] }, { status });
}

const CODES: Readonly<Record<number, string>> = {
  400: 'INVALID_REQUEST_PARAMETER',
  401: 'UNAUTHORIZED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  409: 'CONFLICT',
  501: 'NOT_IMPLEMENTED',
};
