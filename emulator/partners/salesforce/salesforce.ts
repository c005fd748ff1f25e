import type { PartnerSite } from '../partner-site';
import { takeDailyCall } from '../rate-window';
import type { DataAnswer } from './data-answer';
import { callData } from './data-call';
import type { Org } from './org';
import { traitsOf } from './org-traits';
import { answerToken, hasSession } from './token';

const DATA = /^\/services\/data\/(v\d+\.0)(\/.*)?$/;

/** Versions that the stand-in answers for. */
const VERSIONS = [{ label: "Winter '26", url: '/services/data/v65.0', version: '65.0' }] as const;

const refused = (status: number, errorCode: string, message: string) =>
  Response.json([{ message, errorCode }], { status });

/** A Salesforce org: OAuth client credentials, SOQL, sObject rows, composite calls, custom fields. */
export function salesforceOrg(
  site: PartnerSite,
): (request: Request, base: string) => Promise<Response> {
  return async (request, base) => {
    const url = new URL(request.url);
    const org: Org = { site, host: url.hostname, base };
    if (url.pathname === '/services/oauth2/token' && request.method === 'POST') {
      return answerToken(org, request);
    }
    if (/^\/services\/data\/?$/.test(url.pathname)) return Response.json(VERSIONS);
    const [, version, path = '/'] = DATA.exec(url.pathname) ?? [];
    if (version === undefined) {
      return refused(501, 'NOT_MODELLED', `${request.method} ${url.pathname} is not modelled.`);
    }
    if (!hasSession(org, request.headers.get('authorization') ?? undefined)) {
      return refused(401, 'INVALID_SESSION_ID', 'Session expired or invalid');
    }
    const { dailyRequests } = traitsOf(org.host);
    const left = takeDailyCall(site, `salesforce ${org.host}`, dailyRequests);
    if (left === undefined) {
      return refused(403, 'REQUEST_LIMIT_EXCEEDED', 'TotalRequests Limit exceeded.');
    }
    const body = await bodyOf(request);
    if (body === MALFORMED)
      return refused(400, 'JSON_PARSER_ERROR', 'Unexpected character in the body.');
    const call = { method: request.method, path, query: url.searchParams, version, body };
    return answerOf(callData(org, call), `${dailyRequests - left}/${dailyRequests}`);
  };
}

function answerOf({ status, body, location }: DataAnswer, usage: string): Response {
  const headers = {
    'sforce-limit-info': `api-usage=${usage}`,
    ...(location === undefined ? {} : { location }),
  };
  return body === undefined
    ? new Response(null, { status, headers })
    : Response.json(body, { status, headers });
}

const MALFORMED = Symbol('a body that is no JSON');

async function bodyOf(request: Request): Promise<unknown> {
  const text = await request.text();
  if (text === '') return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return MALFORMED;
  }
}
