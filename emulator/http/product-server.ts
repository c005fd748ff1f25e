import type { Hono } from 'hono';
import type { Caller, ProductEnv } from '../caller';
import { WEB_TRIGGER_PATH } from '../forge/web-triggers/web-trigger-url';
import { accounts } from '../identity';
import { PARTNERS_PATH } from '../partners/partners';
import type { Site } from '../site';
import { isForeignHost, isForgedChange } from './cross-site';
import type { Fetch } from './listener';
import type { PageFiles } from './page-files';
import { accountCookie, readSession, type Session } from './session';

type Router = Hono<ProductEnv>;

/** What answers behind the product's address. */
export interface ProductParts {
  readonly jira: Router;
  readonly confluence: Router;
  readonly hostApi: Router;
  readonly control: Router;
  readonly pages: PageFiles;
  /** Answers the public addresses of the app's web triggers. */
  readonly webTrigger: Fetch;
  /** Answers for services outside of Atlassian; undefined for a host without a stand-in. */
  readonly partner: (request: Request) => Promise<Response> | undefined;
}

const CONFLUENCE_CALLS = /^\/wiki\/(rest|api|download|exportword|spaces\/flyingpdf)(\/|$)/;
const PAGES = /^\/(jira|browse|projects|wiki|__emulator)(\/|$)/;

/** What browsers ask every site for, on their own account. */
const BROWSERS_OWN = /^\/(favicon\.ico|robots\.txt|apple-touch-icon[^/]*|\.well-known\/.*)$/;

/** Jira's own address of a search, `/issues/?jql=…`. */
const NAVIGATOR = /^\/issues\/?$/;

/** Jira, Confluence, their pages and the control calls on one address, each request with its caller. */
export function productServer(site: Site, parts: ProductParts): Fetch {
  return async (request) => {
    try {
      const { pathname } = new URL(request.url);
      if (pathname.startsWith(PARTNERS_PATH)) {
        const answer = await parts.partner(request);
        return answer ?? refusal(501, `Nothing stands in for ${pathname}.`);
      }
      // Public: whatever it carries in `Authorization` is the app's own business.
      if (pathname.startsWith(WEB_TRIGGER_PATH)) {
        return await parts.webTrigger(request);
      }
      if (isForeignHost(request)) return refusal(403, 'This name does not lead to this machine.');
      const session = readSession(site, request.headers);
      if (session.by === 'refused')
        return refusal(401, 'Basic authentication with bad credentials.');
      if (isForgedChange(request, session, site.origin.product)) {
        return refusal(403, 'XSRF check failed');
      }
      return await answer(site, parts, request, session);
    } catch (error) {
      console.error(`${request.method} ${new URL(request.url).pathname} failed.`, error);
      return refusal(500, 'Internal server error');
    }
  };
}

type KnownSession = Exclude<Session, { readonly by: 'refused' }>;

async function answer(
  site: Site,
  parts: ProductParts,
  request: Request,
  session: KnownSession,
): Promise<Response> {
  const { pathname: path, search } = new URL(request.url);
  if (path === '/') return redirect('/jira');
  if (NAVIGATOR.test(path)) return redirect(`/jira/issues${search}`);
  if (path.startsWith('/__pages/')) return parts.pages.file(path.slice('/__pages/'.length));
  const isPage = wantsDocument(request, path);
  if (isPage) return pageFor(site, parts.pages.document(), session);
  const router = routerFor(parts, path);
  if (router !== undefined) return router.fetch(request, env(session.caller));
  return refusal(BROWSERS_OWN.test(path) ? 404 : 501, `Nothing answers ${request.method} ${path}.`);
}

const env = (caller: Caller): ProductEnv['Bindings'] => ({ caller });

function wantsDocument(request: Request, path: string): boolean {
  if (request.method !== 'GET' && request.method !== 'HEAD') return false;
  if (!PAGES.test(path) || CONFLUENCE_CALLS.test(path)) return false;
  const accepted = request.headers.get('accept') ?? '*/*';
  if (accepted.includes('text/html')) return !path.startsWith('/__emulator/');
  return accepted === '*/*' && !path.startsWith('/__emulator');
}

function routerFor(parts: ProductParts, path: string): Router | undefined {
  if (/^\/(rest|secure)(\/|$)/.test(path)) return parts.jira;
  if (CONFLUENCE_CALLS.test(path)) return parts.confluence;
  if (/^\/__forge(\/|$)/.test(path)) return parts.hostApi;
  if (/^\/__emulator(\/|$)/.test(path)) return parts.control;
  return undefined;
}

/** A browser that comes for the first time is the first person of the site. */
function pageFor(site: Site, page: Response, session: KnownSession): Response {
  if (session.by !== 'nothing') return page;
  const first = accounts(site).find((account) => account.accountType === 'atlassian');
  if (first !== undefined) page.headers.append('set-cookie', accountCookie(first.accountId));
  return page;
}

function redirect(location: string): Response {
  return new Response(null, { status: 302, headers: { location } });
}

function refusal(status: number, message: string): Response {
  return Response.json({ errorMessages: [message], errors: {}, message }, { status });
}
