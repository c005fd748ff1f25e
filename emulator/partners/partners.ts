import type { Partners } from '../forge/egress';
import { hubspotApi } from './hubspot/hubspot';
import type { PartnerSite } from './partner-site';
import { salesforceOrg } from './salesforce/salesforce';
import { incomingWebhooks } from './slack/incoming-webhooks';

/** Answers a request; `base` is where its caller reaches the stand-in, without a slash at its end. */
type StandIn = (request: Request, base: string) => Promise<Response>;

/** Stand-ins by host pattern, as egress permissions write hosts. */
function standIns(site: PartnerSite): ReadonlyMap<string, StandIn> {
  return new Map<string, StandIn>([
    ['*.my.salesforce.com', salesforceOrg(site)],
    ['api.hubapi.com', hubspotApi(site)],
    ['hooks.slack.com', incomingWebhooks(site)],
  ]);
}

/** The stand-ins for services outside of Atlassian that every site has, for calls of the app. */
export function partners(site: PartnerSite): Partners {
  return new Map(
    [...standIns(site)].map(([host, answer]) => [
      host,
      (request: Request) => answer(request, new URL(request.url).origin),
    ]),
  );
}

/** Below this path of the product's address, people and programs reach the stand-ins by host. */
export const PARTNERS_PATH = '/__partners/';

/**
 * The door for everybody but the app: `/__partners/<host>/<path>` is `https://<host>/<path>`. Answers
 * undefined for a host without a stand-in.
 */
export function partnerDoor(
  site: PartnerSite,
): (request: Request) => Promise<Response> | undefined {
  const all = standIns(site);
  return (request) => {
    const url = new URL(request.url);
    const [host = '', ...rest] = url.pathname.slice(PARTNERS_PATH.length).split('/');
    const answer = [...all].find(([pattern]) => covers(pattern, host))?.[1];
    const inside = new URL(`https://${host}/${rest.join('/')}${url.search}`);
    return answer?.(new Request(inside, request), `${url.origin}${PARTNERS_PATH}${host}`);
  };
}

function covers(pattern: string, host: string): boolean {
  if (!pattern.startsWith('*')) return pattern === host;
  return (
    /^[a-z0-9-]+$/.test(host.slice(0, -(pattern.length - 1))) && host.endsWith(pattern.slice(1))
  );
}
