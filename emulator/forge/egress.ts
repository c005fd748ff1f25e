import { notModelled, proxyRefusal } from './service';

/** Stand-ins for services outside of Atlassian, by host pattern: `api.example.com` or `*.example.com`. */
export type Partners = ReadonlyMap<string, (request: Request) => Promise<Response>>;

/**
 * A call out of the platform: only to hosts that `permissions.external.fetch.backend` declares, and
 * answered by a stand-in. Nothing ever leaves this machine.
 */
export async function callOut(
  declared: readonly string[],
  partners: Partners,
  request: Request,
): Promise<Response> {
  const url = new URL(request.url);
  if (!declared.some((address) => covers(address, url))) {
    return proxyRefusal(
      403,
      'REQUEST_EGRESS_ALLOWLIST_ERR',
      `${url.origin} is not declared in permissions.external.fetch.backend.`,
    );
  }
  for (const [address, answer] of partners) if (covers(address, url)) return answer(request);
  return notModelled(`the host ${url.host} (${request.method} ${url.pathname})`);
}

/** Whether a declared address allows a URL: scheme and host count, https is meant when none is written. */
function covers(address: string, url: URL): boolean {
  if (address === '*') return true;
  const [scheme, rest] = address.includes('://') ? address.split('://', 2) : ['https', address];
  if (`${scheme ?? ''}:` !== url.protocol || rest === undefined) return false;
  const host = rest.split('/', 1)[0] ?? '';
  if (!host.startsWith('*')) return host === url.host || host === url.hostname;
  return url.hostname.endsWith(host.slice(1)) && url.hostname.length > host.length - 1;
}
