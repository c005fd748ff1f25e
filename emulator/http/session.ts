import type { Caller } from '../caller';
import { accountByEmail, accounts } from '../identity';
import type { Site } from '../site';

/** Names the person whom a browser acts as; the switch "who am I" sets it. */
const ACCOUNT_COOKIE = 'emulator.account';

/** How a request says who sends it. `refused`: Basic authentication that names nobody. */
export type Session =
  | { readonly by: 'cookie' | 'basic' | 'nothing'; readonly caller: Caller }
  | { readonly by: 'refused' };

type WithDatabase = Pick<Site, 'database'>;

/**
 * Finds out who sends a request: HTTP Basic with an e-mail and any token, as
 * https://developer.atlassian.com/cloud/jira/platform/basic-auth-for-rest-apis/ has it, else the
 * browser's cookie, else nobody.
 */
export function readSession(site: WithDatabase, headers: Headers): Session {
  const authorization = headers.get('authorization');
  if (authorization !== null) return basicSession(site, authorization);
  const accountId = cookieAccount(headers.get('cookie') ?? '');
  if (accountId === undefined || accounts(site).get(accountId)?.active !== true) {
    return { by: 'nothing', caller: { accountId: undefined } };
  }
  return { by: 'cookie', caller: { accountId } };
}

/** The header value that makes a browser act as a person, until the browser is closed. */
export function accountCookie(accountId: string): string {
  return `${ACCOUNT_COOKIE}=${encodeURIComponent(accountId)}; Path=/; HttpOnly; SameSite=Lax`;
}

function basicSession(site: WithDatabase, authorization: string): Session {
  const encoded = /^Basic\s+(\S+)$/i.exec(authorization)?.[1];
  if (encoded === undefined) return { by: 'refused' };
  const [email = '', ...token] = Buffer.from(encoded, 'base64').toString('utf8').split(':');
  const account = accountByEmail(site, email);
  if (token.join(':') === '' || account?.active !== true || account.accountType === 'app') {
    return { by: 'refused' };
  }
  return { by: 'basic', caller: { accountId: account.accountId } };
}

function cookieAccount(cookies: string): string | undefined {
  for (const cookie of cookies.split(';')) {
    const [name, value] = cookie.trim().split('=', 2);
    if (name === ACCOUNT_COOKIE && value !== undefined) return decode(value);
  }
  return undefined;
}

function decode(value: string): string | undefined {
  try {
    return decodeURIComponent(value);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}
